// Marking a region of the page so that it is read again into the field: by drawing with the mouse, or by arrow keys alone.
import { $, h, say, t } from "./dom.js";
import { place } from "./viewer.js";

const step = 0.004;
const least = 0.004;
const keysOf = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const clamp = (value) => Math.min(1, Math.max(0, value));

export class Mark {
  /** @param {(region: {page: number, box: number[]}) => void} onRead @param {() => void} onEnd */
  constructor(viewer, onRead, onEnd) {
    Object.assign(this, { viewer, onRead, onEnd });
    this.frame = h("div", { class: "mark", hidden: true });
    viewer.pane.addEventListener("keydown", (e) => this.active && this.key(e));
    // Whoever goes elsewhere has left it: keys mean again what they mean there.
    viewer.pane.addEventListener("focusout", (e) => this.active && e.relatedTarget && this.leave());
    viewer.pane.addEventListener("pointerdown", (e) => this.active && this.draw(e));
  }

  get active() {
    return this.viewer.pane.classList.contains("marking");
  }

  begin(box) {
    if (!this.viewer.size) return;
    this.box = [...(box ?? [0.3, 0.45, 0.7, 0.5])];
    this.viewer.pane.classList.add("marking");
    this.viewer.pane.setAttribute("aria-describedby", "mark-hint");
    this.viewer.sheet.append(this.frame);
    $("mark-hint").hidden = false;
    this.show();
    this.viewer.pane.focus();
    say(t("bench.mark-began"));
  }

  end() {
    this.leave();
    this.onEnd();
  }

  leave() {
    this.viewer.pane.classList.remove("marking");
    this.viewer.pane.removeAttribute("aria-describedby");
    $("mark-hint").hidden = true;
    this.frame.hidden = true;
  }

  show() {
    place(this.frame, this.box);
  }

  /** Arrows move the frame, with Shift its lower right corner, with Ctrl its upper left one. */
  key(event) {
    const direction = keysOf[event.key];
    if (direction) this.move(direction, event);
    else if (event.key === "Enter") this.read();
    else if (event.key === "Escape") this.end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  move([right, down], { shiftKey, ctrlKey, repeat }) {
    const by = step * (repeat ? 2 : 1);
    const [l, t_, r, b] = this.box;
    const [dx, dy] = [right * by, down * by];
    if (shiftKey) this.box = [l, t_, Math.max(l + least, clamp(r + dx)), Math.max(t_ + least, clamp(b + dy))];
    else if (ctrlKey) this.box = [Math.min(r - least, clamp(l + dx)), Math.min(b - least, clamp(t_ + dy)), r, b];
    else if (l + dx >= 0 && r + dx <= 1 && t_ + dy >= 0 && b + dy <= 1) this.box = [l + dx, t_ + dy, r + dx, b + dy];
    this.show();
    this.follow();
  }

  /** Keeps the frame in sight. */
  follow() {
    const { pane, view } = this.viewer;
    const [width, height] = this.viewer.size;
    const [l, t_, r, b] = this.box;
    const left = view.x + l * width * view.scale;
    const right = view.x + r * width * view.scale;
    const top = view.y + t_ * height * view.scale;
    const bottom = view.y + b * height * view.scale;
    const beyond = (low, high, size) => (low < 20 ? low - 20 : high > size - 20 ? Math.min(high - size + 20, low - 20) : 0);
    this.viewer.pan(beyond(left, right, pane.clientWidth), beyond(top, bottom, pane.clientHeight));
  }

  draw(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const { pane } = this.viewer;
    const [x0, y0] = this.viewer.fractions(event).map(clamp);
    pane.setPointerCapture(event.pointerId);
    const stretch = (e) => {
      const [x, y] = this.viewer.fractions(e).map(clamp);
      this.box = [Math.min(x0, x), Math.min(y0, y), Math.max(x0, x), Math.max(y0, y)];
      this.show();
    };
    pane.addEventListener("pointermove", stretch);
    pane.addEventListener("pointerup", (e) => {
      pane.removeEventListener("pointermove", stretch);
      stretch(e);
      if (this.box[2] - this.box[0] > least && this.box[3] - this.box[1] > least) this.read();
    }, { once: true });
  }

  read() {
    const region = { page: this.viewer.page.number, box: this.box.map((v) => Number(v.toFixed(5))) };
    this.end();
    this.onRead(region);
  }
}
