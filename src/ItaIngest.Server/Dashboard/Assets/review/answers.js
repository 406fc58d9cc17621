// What a person does to a place: accept, type, call unreadable, have read again, change rows, take back; and the end of the work on a document.
import * as api from "./api.js";
import { say, t } from "./dom.js";
import { subjectOf } from "./form.js";
import { askRow, followed, landing, rowChoices } from "./rows.js";
import { isOpen } from "./sheet.js";

export class Answers {
  constructor(bench) {
    this.bench = bench;
  }

  /** Answers a place, with an offered value or the one that stands there, and goes on at once; the service's answer follows. */
  answer(place, operation, answer, offer) {
    const { bench } = this;
    const { note } = bench.editor;
    bench.editor.close();
    this.put(place, operation, answer, offer, note);
    bench.count();
    bench.forward(place.key_);
  }

  /** Accepts a value and others that were read from the same spot, each as a change of its own. */
  acceptAll(place, others) {
    this.bench.editor.close();
    for (const one of [...others, place]) this.put(one, "accept", "accepted");
    this.bench.count();
    this.bench.forward(place.key_);
    say(t("bench.same-taken", others.length + 1), "good");
  }

  /** Shows an answer as given, and sends it. What the service refuses is taken back, and said. */
  put(place, operation, answer, offer, why) {
    const { bench } = this;
    const { value, shown } = place;
    const before = { answer: place.answer, second: place.second, value, shown };
    Object.assign(place, { answer, second: false }, offer && { value: offer.value, shown: offer.shown });
    bench.form.refresh(place);
    bench.send(operation, place.pointer, { value: offer?.value, why }).catch((problem) => {
      Object.assign(bench.sheet.at.get(place.key_) ?? {}, before);
      bench.form.draw(bench.sheet);
      bench.rehome();
      bench.count();
      this.refused(problem, place);
    });
  }

  /** Writes what was typed, and when all is well goes on to `then`, or to the next flag. Whether all was well. */
  async save(then) {
    let saved = false;
    await this.bench.wait.during(async () => {
      saved = await this.write(then);
    });
    return saved;
  }

  async write(then) {
    const { bench } = this;
    const { place, input, note } = bench.editor;
    const text = input.value.trim();
    const value = bench.editor.offers.find((o) => o.shown === text)?.value ?? text;
    const wasOpen = isOpen(place);
    try {
      if (place.adds) await bench.send("add-item", place.pointer, { value, to: place.to, why: note });
      else if (text === "") await bench.send("clear", place.pointer, { why: note });
      else await bench.send("set", place.pointer, { value, why: note });
    } catch (problem) {
      await this.refused(problem, place, input.value);
      return false;
    }
    bench.editor.close();
    const { key_ } = place.adds ? bench.sheet.near(`${place.pointer}/${place.to ?? 0}`) : place;
    if (then) bench.go(bench.sheet.at.get(then.key_) ?? then);
    else if (wasOpen || bench.sheet.open.length > 0) bench.forward(key_);
    else bench.go(bench.sheet.next(key_, 1, bench.shown) ?? bench.sheet.at.get(key_));
    return true;
  }

  /** Writes what was typed, if anything was. Whether nothing is left to be written. */
  async saved() {
    const { editor } = this.bench;
    return !editor.touched || this.save(editor.place);
  }

  /** Says why something was refused, at the field when it is about what was typed. A person who is typing elsewhere by then stays there. */
  refused(problem, place, typed) {
    const { bench } = this;
    return bench.wait.during(async () => {
      if (problem.status === 409) {
        say(problem.message, "bad");
        await bench.claim.take(bench.id);
        await bench.reload();
      }
      const isElsewhere = bench.editor.touched && bench.editor.place.key_ !== place.key_;
      const now = place.adds ? place : bench.sheet.same(place);
      const error = problem.status === 422 ? problem.message : undefined;
      if (isElsewhere || !now) return [[place.label ?? subjectOf(place), typed && `“${typed}”`, problem.message].filter(Boolean).join(": "), "bad"];
      bench.editor.close();
      bench.go(now, { typed, error });
      return error ? null : [problem.message, "bad"];
    });
  }

  async readAgain(region) {
    const { bench } = this;
    const { place } = bench.editor;
    if (!place || place.doubt) return;
    const before = bench.editor.input.value;
    say(t("bench.reading"));
    try {
      const read = await api.readAgain(bench.id, { ...region, pointer: place.pointer });
      if (bench.editor.place?.key_ !== place.key_) return;
      if (bench.editor.input.value !== before) return void say(t("bench.read-aside", read.raw ?? ""));
      bench.editor.fill(read.shown ?? read.value ?? read.raw ?? "");
      if (read.second) say(t("bench.read-second", read.raw, read.second), "bad");
      else say(read.raw ? t("bench.read-again", read.raw, Math.round((read.confidence ?? 0) * 100)) : t("bench.read-nothing"), read.raw ? "" : "bad");
    } catch (problem) {
      say(problem.message, "bad");
      bench.editor.focus();
    }
  }

  /** Takes back the last change, or makes it again; of what is typed and not saved yet, that. */
  async turnBack(act) {
    const { bench } = this;
    if (bench.editor.touched) {
      bench.editor.fill(bench.editor.start);
      return;
    }
    await bench.wait.during(async () => {
      try {
        const { place } = bench.editor;
        const answer = await bench.inTurn((sheet) => act(sheet.id, sheet.version));
        bench.editor.close();
        bench.go(bench.sheet.at.get(followed(answer, place)) ?? bench.sheet.near(answer.pointer));
        return [t(act === api.undo ? "bench.undid" : "bench.redid")];
      } catch (problem) {
        return [problem.message, problem.body.by ? "bad" : ""];
      }
    });
  }

  async finish() {
    const { bench } = this;
    await bench.wait.during(async () => {
      if (!(await bench.settled())) return null;
      try {
        const answer = await api.done(bench.id, bench.sheet.version, location.search);
        bench.claim.release();
        await bench.follow(answer.next);
        return null;
      } catch (problem) {
        const open = problem.body?.pointers?.[0];
        bench.go((open && bench.sheet.find(open)) ?? bench.sheet.open[0]);
        return [problem.message, "bad"];
      }
    });
  }

  /** Rows and items. What was typed is written first, for it belongs to the row as it is now. */
  async rows() {
    const { bench } = this;
    const at = bench.editor.input?.selectionStart ?? 0;
    if (!(await this.saved())) return;
    const { place } = bench.editor;
    if (!place) return;
    const choices = rowChoices(bench.sheet, place);
    const chosen = choices.length > 0 && (await askRow(choices, bench.editor.element));
    if (!chosen) {
      bench.editor.focus();
      return;
    }
    if (chosen.operation === "add-item") {
      const added = bench.sheet.addBehind(place);
      bench.form.redraw([bench.sheet.sectionOf.get(place.key_).pointer]);
      bench.go(added);
      return;
    }
    bench.editor.focus();
    // With the cursor at the beginning (or the whole text selected) the row is cut before this value.
    const parts = chosen.operation.startsWith("split") ? (at > 0 ? [at] : []) : undefined;
    await bench.wait.during(async () => {
      try {
        const answer = await bench.send(chosen.operation, chosen.pointer, { to: chosen.to, parts });
        bench.go(bench.sheet.at.get(landing(chosen, place)) ?? bench.sheet.near(answer.pointer));
        bench.editor.focus();
        return [t("bench.rows-done", chosen.text)];
      } catch (problem) {
        return void (await this.refused(problem, place));
      }
    });
  }
}
