// Rows and items: split, join, add, delete, move. A menu with a letter for each, so that two keys do it.
import { h, kbd, t } from "./dom.js";
import { partsOf } from "./sheet.js";

/** Letter (its place on the keyboard), operation on records, operation on items. */
const entries = [
  ["N", "add-record", "add-item"],
  ["D", "delete-record", "delete-item"],
  ["U", "move-record", "move-item", -1],
  ["J", "move-record", "move-item", 1],
  ["S", "split-record", "split-item"],
  ["M", "join-record", "join-item"],
];
const lists = new Set(["plan", "activity", "measure", "score"]);

/** Lists of records by their kind: those of the document, and those inside the record that a place belongs to. */
const listsOf = { "": [["measure", "/measures"], ["score", "/scores"], ["plan", "/plans"]], plan: [["activity", "activities"]], document: [["signatory", "memo/signatories"]], memo: [["signatory", "signatories"]] };

/** What can be done at a place: [{ letter, shift, group, operation, pointer, to, text }]. */
export function rowChoices(sheet, place) {
  const section = sheet.sectionOf.get(place.key_);
  const record = section && lists.has(section.kind) ? section.pointer : null;
  const item = !place.doubt && place.list && !place.adds ? place.pointer : null;
  return [...entries.flatMap(([letter, onRecord, onItem, step]) => [
    record && choice(sheet, letter, false, onRecord, record, step, place),
    item && choice(sheet, letter, true, onItem, item, step, place),
  ].filter(Boolean)).sort((a, b) => a.shift - b.shift), ...firsts(sheet, section)];
}

/** The first record of a kind that the document, or this record, has none of yet. */
function firsts(sheet, section) {
  const inside = (listsOf[section?.kind] ?? []).map(([kind, key]) => [kind, `${section.pointer}/${key}`]);
  return [...inside, ...listsOf[""]].filter(([, list]) => !sheet.sections.some((s) => s.pointer.startsWith(`${list}/`)))
    .map(([kind, list], i) => ({ letter: String(i + 1), shift: false, group: "firsts", operation: "add-record", pointer: list, to: 0, text: t("bench.rows.first", t(`bench.kind.${kind}`)) }));
}

function choice(sheet, letter, shift, operation, pointer, step, place) {
  const [list, index] = partsOf(pointer);
  const isItem = shift;
  const verb = operation.split("-")[0];
  const length = isItem
    ? sheet.sectionOf.get(place.key_).fields.filter((f) => f.list && f.key === place.key).length
    : sheet.sections.filter((s) => partsOf(s.pointer)[0] === list).length;
  if (verb === "move" && (index + step < 0 || index + step >= length)) return null;
  if (verb === "join" && index + 1 >= length) return null;
  if (verb === "split" && (place.doubt || !place.shown)) return null;
  return {
    letter, shift, operation, group: isItem ? "items" : "rows",
    pointer: operation === "split-record" ? place.pointer : verb === "add" ? list : pointer,
    to: verb === "move" ? index + step : verb === "add" ? index + 1 : undefined,
    text: t(`bench.rows.${operation}${step ? (step < 0 ? "-up" : "-down") : ""}`),
  };
}

/** Where a place is after a change of rows: what was moved is followed, what was cut or joined keeps its beginning. */
export function landing({ operation, pointer, to }, place) {
  const record = partsOf(pointer)[0];
  return operation.startsWith("move") ? `${record}/${to}${place.pointer.slice(pointer.length)}` : /^(split|join)/.test(operation) ? place.key_ : null;
}

/** Where a place is after its row or item was moved, by the service's answer; null when it is not in what was moved. */
export const followed = ({ from, pointer }, place) => from && `${place?.pointer}/`.startsWith(`${from}/`) ? pointer + place.pointer.slice(from.length) : null;

/** Opens the menu under an element. The promise gives the choice, or null when it was left. */
export function askRow(choices, below) {
  return new Promise((settle) => {
    const end = (result) => {
      menu.remove();
      settle(result);
    };
    const group = (name) => choices.some((c) => c.group === name) && h("div", { role: "group", "aria-label": t(`bench.rows.${name}`) },
      choices.filter((c) => c.group === name).map((c) => h("button", { type: "button", role: "menuitem", class: "quiet", tabIndex: -1, onclick: () => end(c) },
        h("span", {}, c.text), kbd(c.shift ? `Shift+${c.letter}` : c.letter))));
    const menu = h("div", { class: "row-menu", role: "menu", "aria-label": t("bench.do.rows") }, ["rows", "items", "firsts"].map(group));
    menu.addEventListener("keydown", (e) => {
      e.stopPropagation();
      const items = [...menu.querySelectorAll("button")];
      const at = items.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
      const chosen = choices.find((c) => [`Key${c.letter}`, `Digit${c.letter}`, `Numpad${c.letter}`].includes(e.code) && e.shiftKey === c.shift && !e.ctrlKey && !e.altKey);
      if (chosen) end(chosen);
      else if (step) items[(at + step + items.length) % items.length].focus();
      else if (e.key === "Escape" || e.key === "Tab") end(null);
      else return;
      e.preventDefault();
    });
    menu.addEventListener("focusout", (e) => menu.isConnected && !menu.contains(e.relatedTarget) && e.relatedTarget && end(null));
    below.append(menu);
    menu.querySelector("button")?.focus();
    menu.scrollIntoView({ block: "nearest" });
  });
}
