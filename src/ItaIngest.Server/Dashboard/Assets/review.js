// Starts the workbench and hands it keys and clicks.
import { always } from "./review/actions.js";
import { $ } from "./review/dom.js";
import { meaning } from "./review/keys.js";
import { Workbench } from "./review/workbench.js";

const bench = new Workbench();

/** Whether a key is pressed at the form, or nowhere. */
const isForm = ({ target }) => $("form").contains(target) || target === document.body;

/** What a key's meaning depends on. */
function state({ target }) {
  const { editor } = bench;
  const form = $("form").contains(target) && !target.closest("#form-tools, .row-menu") || target === document.body;
  const inField = target === editor.input;
  const inNote = target.id === "edit-note-text";
  return {
    form: form && !(target.tagName === "BUTTON" && !$("records").contains(target)),
    untouched: !inNote && (!inField || !editor.touched) && !["SELECT", "INPUT"].includes(target.tagName),
    digitsChoose: inField && editor.digitsChoose ? editor.offers.length : 0,
  };
}

addEventListener("keydown", (event) => {
  if ($("dialog").open || bench.mark.active) return;
  if (bench.wait.on && isForm(event) && (bench.wait.hasKeys || !always.has(meaning(event, state(event))?.[0]))) return bench.wait.take(event);
  if (!bench.sheet) return;
  // A key that is held down answers once: nobody looks at what goes by.
  if (event.repeat && event.key === "Enter") return event.preventDefault();
  const found = meaning(event, state(event));
  if (!found) return;
  const [name, value] = found;
  // A button that has the focus is pressed by Enter; only the form's own keys go before it.
  if (name === "take" && event.target.tagName === "BUTTON" && !event.target.matches(".cell")) return;
  event.preventDefault();
  bench.actions[name](value);
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest("#head [data-do], #viewer [data-do], #form-tools [data-do], #finished [data-do]");
  if (button && (!bench.wait.on || always.has(button.dataset.do))) bench.actions[button.dataset.do]();
});

$("outline").addEventListener("change", ({ target }) => {
  const section = bench.sheet.sections.find((s) => s.pointer === target.value);
  if (section) bench.go(section.fields.find((f) => f.value) ?? section.fields[0]);
});

// The picture has keys of its own while it has the focus.
$("pane").addEventListener("keydown", (event) => {
  if (bench.mark.active || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[event.key];
  const act = { "+": "closer", "=": "closer", "-": "farther", 0: "whole", PageDown: "pageOn", PageUp: "pageBack" }[event.key];
  if (step) bench.viewer.pan(...step);
  else if (act) bench.actions[act]();
  else return;
  event.preventDefault();
  event.stopPropagation();
});

$("dialog").addEventListener("close", () => bench.editor.focus());
addEventListener("beforeunload", (event) => (bench.editor.touched || bench.unsaved > 0) && event.preventDefault());
addEventListener("popstate", () => bench.open(Number(location.pathname.split("/").pop())));
bench.open(Number($("bench").dataset.document));
