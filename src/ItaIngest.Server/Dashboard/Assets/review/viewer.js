// The page image: zoomed to the current field with its neighbourhood, or whole. Positions are fractions of the upright page, as in the evidence.
import { $, h, t } from "./dom.js";

/** A line of text is shown this high, in pixels of the screen: large enough to tell ๓ from ๗. */
const lineHeight = 26;
/** This share of the page's width stays in sight, for what stands beside a value says which one it is. */
const neighbourhood = 0.55;
const most = 8;

export class Viewer {
  constructor() {
    this.pane = $("pane");
    this.sheet = $("page");
    this.images = new Map();
    this.view = { scale: 1, x: 0, y: 0 };
    this.box = h("div", { class: "box", hidden: true });
    this.others = h("div", { class: "others" });
    this.pane.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    this.pane.addEventListener("pointerdown", (e) => this.grab(e));
    new ResizeObserver(() => this.page && this.aim()).observe(this.pane);
  }

  /** Another document. */
  load(sheet) {
    this.document = sheet;
    this.pages = new Map((sheet.pages ?? []).map((p) => [p.number, p]));
    this.page = null;
    this.isWhole = false;
    this.sheet.replaceChildren();
  }

  /** Fetches an image now, so that it is there when it is wanted. */
  ahead(number) {
    const page = this.pages.get(number);
    if (page?.image && !this.images.has(page.image)) this.images.set(page.image, fetchImage(page.image));
  }

  /** Shows a page and, in it, a box: [left, top, right, bottom]. Without a box the page is whole. */
  show(number, box, others = []) {
    const page = this.pages.get(number) ?? this.pages.values().next().value;
    if (!page) return;
    const turned = page !== this.page;
    this.target = box ?? null;
    if (turned) this.turn(page);
    place(this.box, box);
    this.others.replaceChildren(...others.map((o) => place(h("div", { class: "other" }), o)));
    this.aim(!turned);
    $("page-number").textContent = t("bench.page-of", page.number, this.pages.size);
    this.pane.setAttribute("aria-label", t("bench.page-label", page.number));
  }

  /** Puts a page's image into the pane; its own size is the page's. */
  turn(page) {
    this.page = page;
    this.ahead(page.number);
    const image = this.images.get(page.image);
    this.pane.classList.toggle("blank", !image);
    if (!image) {
      this.sheet.replaceChildren();
      return;
    }
    image.alt = t("bench.page-label", page.number);
    image.draggable = false;
    this.sheet.replaceChildren(image, this.others, this.box);
    if (!image.complete) image.addEventListener("load", () => page === this.page && this.aim(), { once: true });
  }

  get size() {
    const image = this.page && this.images.get(this.page.image);
    return image?.naturalWidth ? [image.naturalWidth, image.naturalHeight] : null;
  }

  turnBy(step) {
    const numbers = [...this.pages.keys()];
    const number = numbers[numbers.indexOf(this.page?.number) + step];
    if (number !== undefined) this.show(number, null);
  }

  /** Brings the target into view: the scale stays as it is when it already suits, so that the eye need not find its way anew. */
  aim(keep = false) {
    if (!this.size) return;
    const [width, height] = this.size;
    this.sheet.style.width = `${width}px`;
    this.sheet.style.height = `${height}px`;
    const { clientWidth: paneWidth, clientHeight: paneHeight } = this.pane;
    const fit = Math.min(paneWidth / width, paneHeight / height) * 0.98;
    if (this.isWhole || !this.target) {
      this.set(fit, (paneWidth - width * fit) / 2, (paneHeight - height * fit) / 2);
      return;
    }
    const [left, top, right, bottom] = this.target;
    const [boxWidth, boxHeight] = [Math.max(1, (right - left) * width), Math.max(1, (bottom - top) * height)];
    const wanted = Math.max(fit, Math.min(lineHeight / Math.min(boxHeight, width / 40), (paneWidth * 0.82) / boxWidth, (paneHeight * 0.7) / boxHeight, paneWidth / (width * neighbourhood), 2.5));
    const ratio = this.view.scale / wanted;
    const scale = keep && ratio > 0.72 && ratio < 1.4 ? this.view.scale : wanted;
    // A row's name stands to the left of its values: the further right a value, the more is shown to its left.
    const half = (boxWidth * scale) / paneWidth / 2;
    const across = Math.max(half + 0.04, Math.min(0.5 + 0.3 * ((left + right) / 2), 0.96 - half));
    const x = paneWidth * across - ((left + right) / 2) * width * scale;
    const y = paneHeight * 0.45 - ((top + bottom) / 2) * height * scale;
    this.set(scale, within(x, width * scale, paneWidth), within(y, height * scale, paneHeight));
  }

  set(scale, x, y) {
    this.view = { scale, x, y };
    this.sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.sheet.style.setProperty("--scale", scale);
  }

  /** The whole page, or back to the field. */
  whole() {
    this.isWhole = !this.isWhole;
    $("whole").setAttribute("aria-pressed", this.isWhole);
    this.aim();
  }

  /** Zooms by a factor about a point of the pane, by default its middle. */
  zoom(factor, x = this.pane.clientWidth / 2, y = this.pane.clientHeight / 2) {
    const scale = Math.min(most, Math.max(0.05, this.view.scale * factor));
    const by = scale / this.view.scale;
    this.set(scale, x - (x - this.view.x) * by, y - (y - this.view.y) * by);
  }

  pan(right, down) {
    this.set(this.view.scale, this.view.x - right, this.view.y - down);
  }

  wheel(event) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = this.pane.getBoundingClientRect();
      this.zoom(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    } else {
      this.pan(event.shiftKey ? event.deltaY : event.deltaX, event.shiftKey ? 0 : event.deltaY);
    }
  }

  grab(event) {
    if (event.button !== 0 || this.pane.classList.contains("marking")) return;
    this.pane.setPointerCapture(event.pointerId);
    const drag = (e) => this.pan(-e.movementX, -e.movementY);
    const end = () => {
      this.pane.removeEventListener("pointermove", drag);
      this.pane.classList.remove("dragging");
    };
    this.pane.classList.add("dragging");
    this.pane.addEventListener("pointermove", drag);
    this.pane.addEventListener("pointerup", end, { once: true });
    this.pane.addEventListener("pointercancel", end, { once: true });
  }

  /** A point of the screen as fractions of the page. */
  fractions({ clientX, clientY }) {
    const { left, top } = this.pane.getBoundingClientRect();
    const { scale, x, y } = this.view;
    const [width, height] = this.size;
    return [(clientX - left - x) / scale / width, (clientY - top - y) / scale / height];
  }
}

/** Puts an element over a box of the page, a little wider than it. */
export function place(element, box) {
  element.hidden = !box;
  if (!box) return element;
  const [left, top, right, bottom] = box;
  const style = element.style;
  style.left = `${left * 100}%`;
  style.top = `${top * 100}%`;
  style.width = `${(right - left) * 100}%`;
  style.height = `${(bottom - top) * 100}%`;
  return element;
}

/** Where a sheet of this size lies in a pane: centred when it is smaller, else never leaving a gap at its edges. */
const within = (at, size, pane) => (size <= pane ? (pane - size) / 2 : Math.min(12, Math.max(pane - size - 12, at)));

export function fetchImage(address) {
  const image = new Image();
  image.decoding = "async";
  image.src = address;
  return image;
}
