// While something is under way that moves the editor by itself (an undo, a change of rows, a value being saved), keys are not for the field that is still shown.
// When the answer comes at once they go on as if it had been there already; when it is slow they are left out, all of them, and the person is told.
import { $, say, t } from "./dom.js";

/** Milliseconds after which a person sees that there is a wait, and may look elsewhere. */
const slow = 300;
/** Milliseconds without a key that end what somebody typed without looking: half a number would be another number. */
const quiet = 400;

const editing = new Set(["Enter", "Tab", "Escape", "Backspace", "Delete", "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

export class Wait {
  /** @param {(on: boolean) => void} onTurn */
  constructor(onTurn) {
    Object.assign(this, { onTurn, depth: 0, held: [] });
  }

  get on() {
    return this.depth > 0;
  }

  /** Does something that moves the editor. What it gives, [text, tone], is said when keys count again. */
  async during(act) {
    if (this.depth++ === 0) this.begin();
    try {
      this.said = (await act()) || this.said;
    } finally {
      if (this.depth === 1) await this.lastKeys();
      if (--this.depth === 0) this.end();
    }
  }

  begin() {
    Object.assign(this, { held: [], left: 0, said: null, began: performance.now() });
    this.telling = setTimeout(() => say(t("bench.waiting")), slow);
    this.onTurn(true);
  }

  /** Whether a key was pressed since it began. */
  get hasKeys() {
    return this.held.length > 0 || this.left > 0;
  }

  get isSlow() {
    return performance.now() - this.began > slow;
  }

  /** After a slow answer: until somebody who types on without looking has stopped. */
  async lastKeys() {
    if (!this.isSlow) return;
    this.left += this.held.length;
    this.held = [];
    for (let rest; this.left > 0 && (rest = this.lastAt + quiet - performance.now()) > 0; ) await new Promise((go) => setTimeout(go, rest));
  }

  end() {
    const { held, left, said } = this;
    clearTimeout(this.telling);
    if ($("message").textContent === t("bench.waiting")) say("");
    this.onTurn(false);
    const text = [said?.[0], left > 0 && t("bench.keys-left-out")].filter(Boolean).join(" · ");
    if (text) say(text, left > 0 ? "bad" : said[1]);
    Object.assign(this, { held: [], left: 0 });
    held.forEach(press);
  }

  /** Takes a key, if it is one that would do something to the form. */
  take(event) {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (!(isText || editing.has(event.key) || event.altKey || event.isComposing)) return;
    event.preventDefault();
    this.lastAt = performance.now();
    if (event.repeat) return;
    if (this.isSlow) this.left++;
    else this.held.push(event);
  }
}

/** Presses a key once more, where the editor is now; another wait that it begins takes those behind it. */
function press({ key, code, altKey, ctrlKey, shiftKey, metaKey }) {
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(new KeyboardEvent("keydown", { key, code, altKey, ctrlKey, shiftKey, metaKey, bubbles: true, cancelable: true }))) return;
  if (key.length === 1 && !altKey) document.execCommand("insertText", false, key);
  else if (key === "Backspace") document.execCommand("delete");
}
