// What each key does. One table serves both the keyboard and the page of keys, so that they can't differ. Keys with Alt go by their place on the
// keyboard: a Thai layout has other letters there.
import { $, h, kbd, t } from "./dom.js";

const field = "bench.keys.field";
const ways = "bench.keys.ways";
const picture = "bench.keys.picture";
const whole = "bench.keys.document";

/** `when` names a state of the workbench that the key needs; without it the key works everywhere. */
export const table = [
  { keys: "Enter", key: "Enter", in: "form", act: "take", group: field },
  { keys: "Alt+1…9", group: field, text: "bench.key.choose" },
  { keys: "1…9", group: field, text: "bench.key.choose-plain" },
  { keys: "Alt+A", alt: "KeyA", act: "takeAll", group: field },
  { keys: "Alt+U", alt: "KeyU", act: "unreadable", group: field },
  { keys: "Esc", key: "Escape", in: "form", act: "escape", group: field },
  { key: "Escape", act: "back" },
  { keys: "Alt+M", alt: "KeyM", act: "mark", group: field },
  { keys: "Alt+H", alt: "KeyH", act: "history", group: field },
  { keys: "Alt+N", alt: "KeyN", act: "note", group: field },
  { keys: "Alt+K", alt: "KeyK", act: "column", group: field },
  { keys: "Alt+R", alt: "KeyR", act: "rows", group: field },
  { keys: "Tab", key: "Tab", in: "form", act: "nextFlag", group: ways },
  { keys: "Shift+Tab", key: "Tab", shift: true, in: "form", act: "previousFlag", group: ways },
  { keys: "↓", key: "ArrowDown", in: "untouched", act: "nextField", group: ways },
  { keys: "↑", key: "ArrowUp", in: "untouched", act: "previousField", group: ways },
  { keys: "Ctrl+↓", key: "ArrowDown", ctrl: true, in: "form", act: "nextRecord", group: ways },
  { keys: "Ctrl+↑", key: "ArrowUp", ctrl: true, in: "form", act: "previousRecord", group: ways },
  { keys: "Alt+O", alt: "KeyO", act: "only", group: ways },
  { keys: "F6", key: "F6", act: "pane", group: ways },
  { keys: "Alt+W", alt: "KeyW", act: "whole", group: picture },
  { keys: "Alt++", alt: "Equal", also: "NumpadAdd", act: "closer", group: picture },
  { keys: "Alt+−", alt: "Minus", also: "NumpadSubtract", act: "farther", group: picture },
  { keys: "Alt+← ↑ ↓ →", group: picture, text: "bench.key.pan" },
  { keys: "Alt+PgUp", alt: "PageUp", act: "pageBack", group: picture },
  { keys: "Alt+PgDn", alt: "PageDown", act: "pageOn", group: picture },
  { keys: "Ctrl+Z", code: "KeyZ", ctrl: true, in: "untouched", act: "undo", group: whole },
  { keys: "Ctrl+Y", code: "KeyY", ctrl: true, in: "untouched", act: "redo", group: whole },
  { code: "KeyZ", ctrl: true, shift: true, in: "untouched", act: "redo" },
  { keys: "Ctrl+Enter", key: "Enter", ctrl: true, act: "done", group: whole },
  { keys: "Alt+J", alt: "KeyJ", act: "nextDocument", group: whole },
  { keys: "Alt+Q", alt: "KeyQ", act: "queue", group: whole },
  { keys: "?  F1", key: "?", in: "untouched", act: "help", group: whole },
  { key: "F1", act: "help" },
];

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const panBy = 90;

const fits = (row, e, state) =>
  (row.alt ? e.altKey && !e.ctrlKey && !e.shiftKey && (e.code === row.alt || e.code === row.also) : !e.altKey && (row.key ? e.key === row.key : e.code === row.code))
  && (!!row.alt || (e.ctrlKey || e.metaKey) === !!row.ctrl)
  && (!!row.alt || row.key === "?" || e.shiftKey === !!row.shift)
  && (!row.in || state[row.in]);

/** Finds what a key press means: an action's name and a value for it; null when it means nothing here. */
export function meaning(event, state) {
  if (event.isComposing) return null;
  if (event.altKey && !event.ctrlKey && !event.shiftKey) {
    const digit = event.code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
    if (digit && state.form) return ["choose", Number(digit) - 1];
    if (arrows[event.key]) return ["pan", arrows[event.key].map((d) => d * panBy)];
  }
  if (!event.altKey && !event.ctrlKey && !event.shiftKey && state.digitsChoose) {
    const digit = event.code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
    if (digit && Number(digit) <= state.digitsChoose) return ["choose", Number(digit) - 1];
  }
  const row = table.find((r) => r.act && fits(r, event, state));
  return row ? [row.act] : null;
}

/** The page of all keys. */
export function showKeys() {
  const dialog = $("dialog");
  const groups = [field, ways, picture, whole];
  dialog.setAttribute("aria-label", t("bench.keys"));
  dialog.replaceChildren(
    h("div", { class: "dialog-head" }, h("h2", {}, t("bench.keys")), h("button", { type: "button", onclick: () => dialog.close() }, t("bench.close"), kbd("Esc"))),
    h("div", { class: "keys" }, groups.map((group) => h("section", {}, h("h3", {}, t(group)),
      h("dl", {}, table.filter((r) => r.group === group).map((r) => h("div", {}, h("dt", {}, kbd(r.keys)), h("dd", {}, t(r.text ?? `bench.key.${r.act}`)))))))),
    h("p", { class: "soft small" }, t("bench.keys.mark")));
  dialog.showModal();
}
