// The editor of the current place: what was read, why a person should look, what else it might be, and the field itself. Typing replaces; keys do the rest.
import { h, icon, kbd, t, percent, has } from "./dom.js";
import { labelOf, subjectOf } from "./form.js";
import { isOpen } from "./sheet.js";

const numeric = new Set(["integer", "decimal", "date", "year", "code"]);

export class Editor {
  /**
   * @param {object} act what the buttons do, by name; each is also a key
   * @param {() => object} sheet the document, for what other places have to do with this one
   */
  constructor(act, sheet) {
    this.act = act;
    this.sheet = sheet;
    this.element = null;
  }

  /** Puts the editor in the place of a cell and gives it the focus. */
  open(place, section, cell, { readOnly, typed, error, focus = true } = {}) {
    this.close();
    this.place = place;
    this.section = section;
    this.cell = cell;
    this.offers = place.doubt ? [] : offersOf(place);
    this.start = place.doubt ? "" : place.answer === "unreadable" ? "" : (place.shown ?? place.value ?? "");
    this.element = place.doubt ? this.drawDoubt(readOnly) : this.draw(readOnly);
    this.focused = null;
    this.element.addEventListener("focusin", ({ target }) => (this.focused = target));
    cell.hidden = true;
    cell.after(this.element);
    cell.closest(".row")?.classList.add("current");
    if (typed !== undefined && this.input) this.input.value = typed;
    if (this.input) this.typed();
    if (error) this.complain(error);
    if (focus) this.focus();
  }

  close() {
    if (!this.element) return;
    this.cell.closest(".row")?.classList.remove("current");
    this.element.remove();
    this.cell.hidden = false;
    this.element = this.place = this.input = null;
  }

  /** Forgets what was typed: its place is gone. */
  drop() {
    if (this.input) this.input.value = this.start;
    this.close();
  }

  /** Follows its cell into a section that was drawn anew; what was typed stays as it is, with the caret. */
  rehome(place, section, cell) {
    // A browser takes the focus from what is taken out of the page.
    const focused = document.activeElement === document.body ? this.focused : null;
    Object.assign(this, { place, section, cell });
    cell.hidden = true;
    cell.after(this.element);
    cell.closest(".row")?.classList.add("current");
    focused?.focus({ preventScroll: true });
  }

  get focusable() {
    return this.input ?? this.element?.querySelector("button");
  }

  focus() {
    this.focusable?.focus({ preventScroll: true });
    if (this.input && !this.touched) this.input.select();
    this.element?.scrollIntoView({ block: "nearest" });
  }

  get touched() {
    return !!this.input && this.input.value !== this.start;
  }

  /** Digits choose only where nobody types them. */
  get digitsChoose() {
    return !!this.place && !this.place.doubt && !numeric.has(this.place.type) && !this.touched && this.offers.length > 0;
  }

  /** Says at the field what is wrong with what was typed, which stays. */
  complain(text) {
    this.error.textContent = text;
    this.input?.setAttribute("aria-invalid", "true");
    this.input?.focus();
  }

  /** What was typed is another value: Enter saves it. */
  typed() {
    this.calm();
    this.element.classList.toggle("typed", this.touched);
  }

  calm() {
    if (!this.error?.textContent) return;
    this.error.textContent = "";
    this.input?.removeAttribute("aria-invalid");
  }

  /** Fills the field as if it had been typed. */
  fill(text) {
    this.input.value = text;
    this.typed();
    this.focus();
  }

  draw(readOnly) {
    const { place } = this;
    this.error = h("p", { id: "edit-error", class: "edit-error", role: "alert" });
    this.input = h("textarea", {
      id: "edit", class: numeric.has(place.type) ? "figures" : "", rows: 1, spellcheck: false, autocomplete: "off", readOnly, value: this.start, "data-type": place.type, "data-pointer": place.pointer,
      "aria-describedby": "edit-why edit-raw edit-error", oninput: () => this.typed(),
    });
    return h("div", { class: `editor${isOpen(place) ? " flagged" : ""}`, role: "group", "aria-labelledby": "edit-label" },
      h("div", { class: "edit-head" },
        h("label", { id: "edit-label", htmlFor: "edit" }, labelOf(place, this.section)),
        place.answer && h("span", { class: `edit-answer answer-${place.answer}` }, t(`bench.state.${place.answer}`), place.by ? ` · ${place.by}` : ""),
        h("span", { class: "edit-type" }, has(`bench.type.${place.type}`) ? t(`bench.type.${place.type}`) : "")),
      h("div", { class: "edit-line" }, this.input, this.sure()),
      this.error,
      this.why(),
      this.raw(),
      this.column(),
      !readOnly && this.same(),
      this.alternatives(readOnly),
      h("div", { id: "edit-note" }),
      !readOnly && this.buttons([
        ["take", "Enter", "good"], ["unreadable", "Alt+U"], ["mark", "Alt+M"], ["history", "Alt+H"], ["note", "Alt+N"], ["rows", "Alt+R"],
      ].filter(([name]) => (name !== "mark" || !place.line) && !(place.adds && ["unreadable", "history", "rows"].includes(name)))));
  }

  drawDoubt(readOnly) {
    const { place } = this;
    this.input = null;
    return h("div", { class: "editor flagged", role: "group", "aria-labelledby": "edit-label" },
      h("div", { class: "edit-head" }, h("span", { id: "edit-label", class: "edit-label" }, `${t("bench.doubt")}: ${subjectOf(place)}`)),
      this.why(),
      this.raw(),
      h("p", { class: "soft small" }, t("bench.doubt-hint")),
      h("div", { id: "edit-note" }),
      (this.error = h("p", { class: "edit-error", role: "alert" })),
      !readOnly && this.buttons([["settle", "Enter", "good"], ["rows", "Alt+R"]]));
  }

  sure() {
    const { confidence } = this.place;
    // What a person has answered is no question of likelihood.
    if (confidence === null || confidence === undefined || this.place.answer) return null;
    const tone = confidence < 0.7 ? "low" : confidence < 0.95 ? "middle" : "high";
    const meter = h("span", { class: `sure ${tone}`, title: t("bench.confidence") },
      h("span", { class: "unseen" }, `${t("bench.confidence")} `), h("span", { class: "sure-bar", "aria-hidden": "true" }), h("span", {}, percent(confidence)));
    meter.style.setProperty("--share", confidence);
    return meter;
  }

  why() {
    return h("ul", { id: "edit-why", class: "edit-why" },
      [this.place.second && t("bench.second"), ...(this.place.reasons ?? []).map((r) => r.text)].filter(Boolean)
        .map((text) => h("li", {}, icon(isOpen(this.place) ? "flag" : "good", 12), h("span", {}, text))));
  }

  /** What was read, where the value does not say it already. */
  raw() {
    const { raw } = this.place;
    return h("p", { id: "edit-raw", class: "edit-raw" }, raw && withoutBlanks(raw) !== withoutBlanks(this.start) ? [h("span", { class: "soft" }, t("bench.raw")), " ", h("q", {}, raw)] : "");
  }

  /** The header of the column that the value came from, where people can say that it means something else. */
  column() {
    const headers = this.sheet().columnsOf(this.place);
    return headers.length > 0 && h("p", { class: "edit-raw" }, h("span", { class: "soft" }, t("bench.column")), " ",
      headers.flatMap((header, i) => [i > 0 && " · ", h("q", {}, header)]), " ",
      h("button", { type: "button", class: "quiet", title: "Alt+K", "aria-keyshortcuts": "Alt+K", onclick: () => this.act.column() }, t("bench.column-wrong"), kbd("K")));
  }

  /** Other values that were read from the same spot and wait as well: one look is enough for all. */
  same() {
    const { length } = isOpen(this.place) ? this.sheet().twins(this.place) : [];
    return length > 0 && h("p", { class: "edit-raw" }, h("span", { class: "soft" }, t("bench.same", length)), " ",
      h("button", { type: "button", class: "quiet", title: "Alt+A", "aria-keyshortcuts": "Alt+A", onclick: () => this.act.takeAll() }, t("bench.same-take"), kbd("A")));
  }

  alternatives(readOnly) {
    if (this.offers.length === 0) return null;
    const prefix = numeric.has(this.place.type) ? "Alt+" : "";
    return h("ol", { class: "offers", "aria-label": t("bench.alternatives") },
      this.offers.map((o, i) => h("li", {}, h("button", { type: "button", class: "offer", disabled: readOnly, onclick: () => this.act.choose(i) },
        i < 9 && kbd(prefix + (i + 1)), h("span", { class: "offer-value" }, o.shown ?? o.value), o.source && h("span", { class: "offer-source" }, t(`bench.source.${o.source}`))))));
  }

  /** The first is the usual answer; all others go with Alt, which is said once. */
  buttons([first, ...others]) {
    const button = ([name, keys, sign]) => h("button", { type: "button", class: sign ? "primary" : "quiet", "data-act": name, title: keys, "aria-keyshortcuts": keys, onclick: () => this.act[name]() },
      sign && icon(sign), h("span", { class: `label-${name}` }, t(`bench.do.${name}`)), name === "take" && h("span", { class: "label-save" }, t("bench.do.save")), kbd(keys.replace("Alt+", "")));
    return h("div", { class: "edit-actions" }, button(first), h("span", { class: "edit-alt", "aria-hidden": "true" }, kbd("Alt"), "+"), others.map(button));
  }

  /** Opens a line for why this is changed; its text goes with the change. */
  askNote() {
    const place = this.element.querySelector("#edit-note");
    if (!place.firstChild) place.append(h("label", { htmlFor: "edit-note-text" }, t("bench.note")), h("input", { id: "edit-note-text", autocomplete: "off" }));
    place.querySelector("input").focus();
  }

  get note() {
    return this.element?.querySelector("#edit-note-text")?.value.trim() || undefined;
  }
}

const withoutBlanks = (text) => text.replace(/\s/g, "");

/** Other readings first, then, for a field with a fixed set of values, the set; never what stands there already, never one twice. */
function offersOf(field) {
  const seen = new Set([field.value]);
  const choices = (field.choices ?? []).map((c) => (typeof c === "string" ? { value: c, shown: c } : c));
  return [...(field.alternatives ?? []), ...choices].filter((o) => !seen.has(o.value) && seen.add(o.value));
}
