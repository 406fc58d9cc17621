// The workbench: one document at a time, one place of it at a time.
import * as api from "./api.js";
import { actionsOf } from "./actions.js";
import { Ahead } from "./ahead.js";
import { Answers } from "./answers.js";
import { Claim } from "./claim.js";
import { $, calm, count, h, say, t } from "./dom.js";
import { Editor } from "./editor.js";
import { Form, nameOf } from "./form.js";
import { Mark } from "./mark.js";
import { isOpen, Sheet } from "./sheet.js";
import { Transcript } from "./transcript.js";
import { Viewer } from "./viewer.js";
import { Wait } from "./wait.js";

export class Workbench {
  constructor() {
    this.viewer = new Viewer();
    this.transcript = new Transcript();
    this.form = new Form((key) => this.go(this.sheet.at.get(key)));
    this.answers = new Answers(this);
    this.actions = actionsOf(this);
    this.editor = new Editor(this.actions, () => this.sheet);
    this.mark = new Mark(this.viewer, (region) => this.answers.readAgain(region), () => this.editor.focus());
    this.ahead = new Ahead(location.search);
    this.claim = new Claim((mine) => this.claimed(mine));
    this.wait = new Wait((on) => this.turned(on));
    this.writing = Promise.resolve(true);
    this.unsaved = 0;
    this.only = false;
  }

  /** Opens a document: from what was loaded ahead when there is such, else from the service. */
  async open(id) {
    await this.settled();
    this.editor.close();
    say("");
    const ready = this.ahead.take(id);
    if (ready?.image) this.viewer.images.set(...ready.image);
    this.sheet = null;
    this.held = false;
    const claimed = this.claim.take(id);
    try {
      this.sheet = ready?.sheet ?? new Sheet(await api.read(id));
    } catch (problem) {
      say(problem.message, "bad");
      return;
    }
    this.id = id;
    this.draw();
    this.go(this.sheet.open[0] ?? this.sheet.places[0]);
    await claimed;
    this.preload();
    this.ahead.begin(id);
  }

  /** Whether it may be changed has turned out, or has changed; what another did meanwhile is shown. */
  claimed(mine) {
    const wasHeld = this.held;
    this.held = !mine;
    if (!this.sheet || this.id !== this.claim.id) return;
    if (mine && wasHeld) {
      this.reload();
      return;
    }
    const { place, typed } = this.keep();
    this.editor.close();
    this.go(place, { typed });
  }

  draw() {
    const { sheet } = this;
    document.title = `${sheet.title ?? sheet.fileName} – ItaIngest`;
    $("title").textContent = sheet.title ?? sheet.fileName;
    $("facts").textContent = [sheet.agency, sheet.fiscalYear && t("bench.year", sheet.fiscalYear), sheet.kind && t(`kind.${sheet.kind}`), sheet.fileName].filter(Boolean).join(" · ");
    if (sheet.lines) {
      this.transcript.load(sheet.lines).catch(() => say(t("bench.unreached"), "bad"));
    } else {
      this.transcript.unload();
    }
    this.viewer.load(sheet);
    this.drawForm();
    this.count();
  }

  drawForm() {
    const { sheet } = this;
    this.form.draw(sheet);
    this.form.showOnly(this.only);
    $("outline").replaceChildren(...sheet.sections.map((s) => h("option", { value: s.pointer }, nameOf(s))));
  }

  /** The document as the service has it now; place and typed text stay. */
  async reload() {
    const sheet = new Sheet(await api.read(this.id));
    const { typed, place } = this.keep();
    this.editor.close();
    this.sheet = sheet;
    this.draw();
    const now = place && sheet.same(place);
    this.go(now ?? sheet.open[0] ?? sheet.places[0], now ? { typed } : {});
    if (!now && typed !== undefined) say(t("bench.typed-homeless", typed), "bad");
  }

  keep() {
    return { place: this.editor.place, typed: this.editor.touched ? this.editor.input.value : undefined };
  }

  count() {
    const all = this.sheet.asked.length;
    const left = this.sheet.open.length;
    const bar = $("progress");
    bar.setAttribute("aria-valuemax", all);
    bar.setAttribute("aria-valuenow", all - left);
    bar.setAttribute("aria-valuetext", left === 0 ? t("bench.all-answered") : t("bench.left-of", left, all));
    bar.style.setProperty("--share", all === 0 ? 1 : (all - left) / all);
    $("left").textContent = left === 0 ? t("bench.all-answered") : t("bench.left-of", count(left), count(all));
    $("done").classList.toggle("primary", left === 0);
    $("finished").hidden = left > 0;
    $("bench").dataset.left = left;
  }

  /** Goes to a place: its cell becomes the editor, the picture moves to its box. */
  go(place, { typed, error, focus = true } = {}) {
    if (!place || (place === this.editor.place && typed === undefined && !error)) return;
    if (this.editor.touched && place !== this.editor.place) {
      this.answers.save(place);
      return;
    }
    this.editor.close();
    const cell = this.form.cellElement(place.key_);
    if (!cell) return;
    const section = this.sheet.sectionOf.get(place.key_);
    const row = cell.closest(".row");
    row?.classList.add("current");
    this.editor.open(place, section, cell, { readOnly: !this.claim.mine, typed, error, focus });
    this.scrollTo(this.editor.element);
    if (section) $("outline").value = section.pointer;
    this.look(place);
  }

  /** Keeps the editor in the upper half of the form, with what stands above it in sight. */
  scrollTo(element) {
    const pane = $("records");
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    const room = pane.clientHeight;
    if (top < 40 || top + element.offsetHeight > room * 0.8) pane.scrollTop += top - room * 0.3;
  }

  look(place) {
    if (this.sheet.lines) {
      this.transcript.show(place.line, place.columns);
    } else if (place.page) {
      const others = this.sheet.open.filter((p) => p !== place && p.page === place.page && p.box && String(p.box) !== String(place.box)).map((p) => p.box);
      this.viewer.show(place.page, place.box, others);
    } else {
      this.viewer.show(this.viewer.page?.number ?? 1, null);
    }
    $("nowhere").hidden = !!(place.page || place.line);
  }

  /** Pictures of the next flags' pages. */
  preload() {
    for (const page of new Set(this.sheet.open.map((p) => p.page))) this.viewer.ahead(page);
  }

  /** Sends a change after those before it; the answer's records take the place of the old. */
  send(operation, pointer, more = {}) {
    return this.inTurn((sheet) => api.change(sheet.id, { version: sheet.version, operation, pointer, ...more }));
  }

  /** Asks the service for something that changes the records, after all that was asked before. What was decided on records that were loaded anew since is refused. */
  inTurn(ask) {
    const { sheet, writing } = this;
    const answered = writing.then(async () => {
      if (this.sheet !== sheet) throw new api.Problem(409, { detail: t("bench.reloaded") });
      const answer = await ask(sheet);
      this.take(answer);
      return answer;
    });
    this.unsaved++;
    this.writing = answered.then(() => writing, () => false).finally(() => this.unsaved--);
    return answered;
  }

  /** Waits until all that was decided has reached the service. Whether it took all of it. */
  async settled() {
    const { writing } = this;
    const all = await writing;
    if (this.writing === writing) this.writing = Promise.resolve(true);
    return all;
  }

  /** Keys count no longer, or again. */
  turned(on) {
    if (on) $("form").setAttribute("aria-busy", "true");
    else $("form").removeAttribute("aria-busy");
    if (this.editor.input) this.editor.input.readOnly = on || !this.claim.mine;
  }

  /** Takes what a change answered into the form. The editor stays where it is, and so does what is typed in it. */
  take(answer) {
    const changed = this.sheet.adopt(answer);
    if (changed === null) this.drawForm();
    else this.form.redraw(changed);
    this.count();
    calm();
    if (answer.contradicted?.length) say(t("bench.contradicted", answer.contradicted.length), "bad");
    this.rehome(changed !== null);
  }

  /** Sections were drawn anew: the editor goes where its place is now. What is typed goes with it, unless rows were moved. */
  rehome(sameRows = true) {
    const { editor } = this;
    const { place } = editor;
    if (!place || editor.element.isConnected) return;
    const now = this.sheet.at.get(place.key_);
    const section = this.sheet.sectionOf.get(place.key_);
    const cell = now && this.form.cellElement(place.key_);
    // Where rows were moved, the same pointer may be another row's.
    if (cell && editor.touched && sameRows) {
      editor.rehome(now, section, cell);
    } else {
      const focus = document.activeElement === document.body;
      editor.drop();
      this.go(now ?? this.sheet.open[0], { focus });
    }
  }

  /** To the next flag; when none is left, to the end of the work on this document. */
  forward(key) {
    const next = this.sheet.next(key);
    if (next) {
      this.go(next);
      return;
    }
    this.go(this.sheet.at.get(key), { focus: false });
    say(t("bench.all-answered-hint"), "good");
    $("done").focus();
  }

  /** Opens another document in this page, or goes back to the queue when there is none. */
  async follow(id) {
    if (!id) {
      location.assign(`/review${location.search}`);
      return;
    }
    history.pushState({ id }, "", `/review/${id}${location.search}`);
    await this.open(id);
  }

  step(step, fits) {
    const next = this.sheet.next(this.editor.place?.key_ ?? null, step, fits);
    if (next) this.go(next);
    else if (fits === undefined) say(t("bench.all-answered-hint"), "good");
  }

  shown = (place) => !this.form.cellElement(place.key_)?.matches(".void:not(.current *)") || this.sheet.sectionOf.get(place.key_) === this.editor.section;

  record(step) {
    const from = this.sheet.sections.indexOf(this.editor.section);
    const to = this.sheet.sections[from + step];
    if (to) this.go([...to.doubts, ...to.fields].find(isOpen) ?? to.fields.find((f) => f.value) ?? to.fields[0]);
  }

  /** Head, picture, form: round and round. */
  nextPane() {
    const panes = [$("head"), $("viewer"), $("form")];
    const at = panes.findIndex((p) => p.contains(document.activeElement));
    const to = panes[(at + 1) % panes.length];
    if (to.id === "form") this.editor.focus();
    else if (to.id === "viewer") $("pane").focus();
    else to.querySelector("a, button")?.focus();
  }
}
