// A document that came as text: its lines in place of the image, with the field's stretch marked.
import { $, h, t } from "./dom.js";

export class Transcript {
  constructor() {
    this.pane = $("pane");
    this.list = $("lines");
  }

  async load(address) {
    this.pane.classList.add("text");
    const answer = await fetch(address, { credentials: "same-origin" });
    this.lines = (await answer.text()).split(/\r\n|\r|\n/);
    this.list.replaceChildren(...this.lines.map((line, i) => h("li", { "data-line": i + 1 }, line)));
    $("page-number").textContent = t("bench.lines", this.lines.length);
    if (this.wanted) this.show(...this.wanted);
  }

  /** @param {number|null} line from 1 @param {number[]|null} columns first and last character, from 1 */
  show(line, columns) {
    this.wanted = [line, columns];
    const old = this.list.querySelector(".here");
    if (old) old.replaceChildren(this.lines[old.dataset.line - 1]);
    old?.classList.remove("here");
    const item = line && this.list.children[line - 1];
    if (!item) return;
    const text = this.lines[line - 1];
    const [first, last] = columns ?? [1, text.length];
    item.replaceChildren(text.slice(0, first - 1), h("mark", {}, text.slice(first - 1, last)), text.slice(last));
    item.classList.add("here");
    item.scrollIntoView({ block: "center" });
  }

  unload() {
    this.pane.classList.remove("text");
    this.list.replaceChildren();
    this.wanted = null;
  }
}
