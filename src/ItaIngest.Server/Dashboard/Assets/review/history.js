// The history of a field, or of the whole document: who changed what, when, from what to what, and why.
import * as api from "./api.js";
import { $, h, kbd, moment, t, has } from "./dom.js";
import { subjectOf } from "./form.js";

export async function showHistory(sheet, place) {
  const entries = await api.history(sheet.id, place?.pointer);
  const dialog = $("dialog");
  const title = place ? t("bench.history-of", place.label ?? place.title ?? place.pointer) : t("bench.history");
  dialog.setAttribute("aria-label", title);
  dialog.replaceChildren(
    h("div", { class: "dialog-head" }, h("h2", {}, title), h("button", { type: "button", onclick: () => dialog.close() }, t("bench.close"), kbd("Esc"))),
    place && !place.doubt ? h("dl", { class: "facts history-facts" },
      fact("bench.raw", place.raw), fact("bench.history-now", place.shown ?? place.value)) : "",
    entries.length === 0 ? h("p", { class: "soft" }, t("bench.history-none")) : table(entries, !place));
  dialog.showModal();
}

const fact = (key, value) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value || "–"));

const table = (entries, pointers) => h("div", { class: "scroll", tabIndex: 0 }, h("table", { class: "history" },
  h("thead", {}, h("tr", {}, ["when", "who", pointers && "where", "what", "before", "after", "why"].filter(Boolean).map((c) => h("th", { scope: "col" }, t(`bench.history.${c}`))))),
  h("tbody", {}, entries.map((e) => h("tr", { class: e.undone ? "undone" : "" },
    h("td", { class: "tight soft" }, moment(e.at)),
    h("td", { class: "tight" }, e.by),
    pointers && h("td", { class: "small", title: e.pointerThen }, subjectOf({ pointer: e.pointer ?? e.pointerThen })),
    h("td", { class: "tight" }, nameOf(e.operation), e.undone ? h("span", { class: "pill" }, t("bench.undone")) : ""),
    h("td", { class: "wrap" }, e.beforeShown ?? e.before ?? "–"),
    h("td", { class: "wrap" }, e.afterShown ?? e.after ?? "–"),
    h("td", { class: "wrap soft" }, e.why ?? ""))))));

const nameOf = (operation) => (has(`bench.operation.${operation}`) ? t(`bench.operation.${operation}`) : operation);
