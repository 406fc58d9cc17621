// The record as a form: a section per record, a cell per value. Only the current cell is an editor; the others are buttons that lead to it.
import { $, h, has, icon, t, percent } from "./dom.js";
import { isOpen } from "./sheet.js";

const short = new Set(["integer", "decimal", "date", "year", "code", "choice"]);
/** A text of more characters than this takes two columns; of more than that, a line of its own. */
const middleText = 11;
const longText = 26;

const signs = { accepted: "good", corrected: "pencil", unreadable: "barred" };

/** Everything below the form's own toolbar. */
export class Form {
  constructor(onOpen) {
    this.root = $("records");
    this.root.addEventListener("click", ({ target }) => {
      const cell = target.closest("[data-key]");
      if (cell) onOpen(cell.dataset.key);
    });
  }

  /** Draws the whole document. */
  draw(sheet) {
    this.sheet = sheet;
    const loose = sheet.loose.length > 0 && h("section", { class: "row loose" }, sheet.loose.map((d) => this.doubt(d)));
    this.root.replaceChildren(...[loose, ...sheet.sections.map((s) => this.section(s))].filter(Boolean));
  }

  /** Draws some sections anew; the others keep their place and state. */
  redraw(pointers) {
    for (const pointer of pointers) {
      const section = this.sheet.sections.find((s) => s.pointer === pointer);
      const old = this.sectionElement(pointer);
      if (section && old) old.replaceWith(this.section(section));
    }
  }

  section(section) {
    const id = `s${section.pointer.replaceAll("/", "-")}`;
    const left = [...section.doubts, ...section.places].filter(isOpen).length;
    return h("section", { class: `row kind-${section.kind}${left ? " open" : ""}`, "data-section": section.pointer, "aria-labelledby": id },
      h("h2", { id },
        h("span", { class: "row-kind" }, kindName(section)),
        section.title !== t(`bench.kind.${section.kind}`) && h("span", { class: "row-title" }, section.title ?? ""),
        left > 0 && h("span", { class: "pill flag" }, t("bench.left", left))),
      section.doubts.map((d) => this.doubt(d)),
      h("div", { class: "cells" }, section.places.map((p) => this.cell(p, section))));
  }

  cell(field, section) {
    const empty = field.value === null || field.value === undefined || field.value === "";
    const length = short.has(field.type) ? 0 : (field.shown ?? "").length;
    const state = field.answer ?? (field.flagged ? "flagged" : null);
    const classes = ["cell", length > longText ? "wide" : length > middleText && "double", field.list && "item", empty && "void", isOpen(field) && "flagged", field.answer && `answer-${field.answer}`];
    return h("button", { type: "button", class: classes.filter(Boolean).join(" "), "data-key": field.key_, tabIndex: -1 },
      h("span", { class: "cell-label" }, labelOf(field, section), state && h("span", { class: "cell-sign", title: t(`bench.state.${state}`) }, icon(signs[field.answer] ?? "flag", 12), h("span", { class: "unseen" }, t(`bench.state.${state}`)))),
      h("span", { class: "cell-value" }, field.answer === "unreadable" ? t("bench.unreadable-value") : empty ? "–" : field.shown ?? field.value),
      isOpen(field) && h("span", { class: "cell-why" }, wordsOf(field), field.confidence !== null && field.confidence !== undefined && h("span", { class: "cell-sure" }, percent(field.confidence))));
  }

  doubt(doubt) {
    const settled = !isOpen(doubt);
    return h("button", { type: "button", class: `cell wide doubt${settled ? "" : " flagged"}`, "data-key": doubt.key_, tabIndex: -1 },
      h("span", { class: "cell-label" }, t("bench.doubt"), h("span", { class: "cell-sign" }, icon(settled ? "good" : "flag", 12), h("span", { class: "unseen" }, t(settled ? "bench.state.accepted" : "bench.state.flagged")))),
      h("span", { class: "cell-value" }, `${subjectOf(doubt)} – ${wordsOf(doubt)}`));
  }

  cellElement(key) {
    return this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  sectionElement(pointer) {
    return this.root.querySelector(`[data-section="${CSS.escape(pointer)}"]`);
  }

  /** Draws one cell anew, as after an answer. */
  refresh(place) {
    const section = this.sheet.sectionOf.get(place.key_);
    if (section) this.redraw([section.pointer]);
    else this.cellElement(place.key_)?.replaceWith(this.doubt(place));
  }

  /** Only the records that need a person, or all. */
  showOnly(flagged) {
    this.root.classList.toggle("only", flagged);
  }
}

const kindName = (section) => {
  const number = section.pointer.match(/\/(\d+)$/)?.[1];
  return number === undefined ? t(`bench.kind.${section.kind}`) : `${t(`bench.kind.${section.kind}`)} ${Number(number) + 1}`;
};

/** A record by its kind, number and title. */
export const nameOf = (section) => [kindName(section), section.title !== t(`bench.kind.${section.kind}`) && section.title].filter(Boolean).join(" ");

/** A list's items count from 1 when there are several. */
export function labelOf(field, section) {
  if (!field.list || field.adds) return field.label;
  const items = section.fields.filter((f) => f.list && f.key === field.key);
  return items.length > 1 ? `${field.label} ${items.indexOf(field) + 1}` : field.label;
}

/** Why a place should be looked at, in a few words. */
export const wordsOf = (place) => [place.second && t("bench.second"), ...(place.reasons ?? []).map((r) => r.text)].filter(Boolean).join(" · ");

/** What a doubt is about, by its pointer: `/measures/2/steps` is the steps of measure 3. */
export const subjectOf = ({ pointer }) => pointer.split("/").slice(1)
  .map((part) => (/^\d+$/.test(part) ? String(Number(part) + (pointer.startsWith("/document/") ? 0 : 1)) : has(`key.${part}`) ? t(`key.${part}`) : part))
  .filter((_, i, parts) => i > 0 || parts.length === 1 || !pointer.startsWith("/document/")).join(" ");
