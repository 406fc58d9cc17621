// What keys and buttons do, by name.
import * as api from "./api.js";
import { $, say, t } from "./dom.js";
import { showHistory } from "./history.js";
import { showKeys } from "./keys.js";
import { isOpen } from "./sheet.js";

/** What moves no editor: it may be done while the service's answer is waited for. One undo after another waits for its turn. */
export const always = new Set(["whole", "closer", "farther", "pan", "pageBack", "pageOn", "undo", "redo"]);

/** The actions of a workbench; none of them does anything that the person may not. */
export function actionsOf(bench) {
  const actions = {
    take: () => {
      const { place } = bench.editor;
      if (!place || !bench.claim.mine) bench.step(1);
      else if (place.doubt) actions.settle();
      else if (bench.editor.touched) bench.answers.save();
      else if (isOpen(place)) bench.answers.answer(place, "accept", "accepted");
      else bench.step(1);
    },
    takeAll: () => {
      const { place, touched } = bench.editor;
      const twins = place && bench.claim.mine && !touched && isOpen(place) ? bench.sheet.twins(place) : [];
      if (twins.length > 0) bench.answers.acceptAll(place, twins);
      else actions.take();
    },
    settle: () => isOpen(bench.editor.place) ? bench.answers.answer(bench.editor.place, "settle-doubt", "accepted") : bench.step(1),
    choose: (i) => {
      const offer = bench.editor.offers?.[i];
      if (!offer || !bench.claim.mine) return;
      const shown = offer.shown ?? offer.value;
      if (!bench.editor.place.adds) return bench.answers.answer(bench.editor.place, "set", "corrected", { value: offer.value, shown });
      bench.editor.input.value = shown;
      bench.answers.save();
    },
    unreadable: () => bench.claim.mine && bench.editor.input && !bench.editor.place.adds && bench.answers.answer(bench.editor.place, "unreadable", "unreadable"),
    escape: () => {
      if (document.activeElement?.id === "edit-note-text") return bench.editor.focus();
      if (!bench.editor.touched) return $("outline").focus();
      bench.editor.fill(bench.editor.start);
    },
    back: () => bench.editor.focus(),
    mark: () => bench.claim.mine && bench.editor.input && !bench.sheet.lines && bench.mark.begin(bench.editor.place.box),
    history: () => showHistory(bench.sheet, bench.editor.place).catch((p) => say(p.message, "bad")),
    allHistory: () => showHistory(bench.sheet, null).catch((p) => say(p.message, "bad")),
    column: () => bench.sheet.columnsOf(bench.editor.place ?? { doubt: true }).length > 0 ? window.open(`/known?document=${bench.sheet.id}`, "_blank", "noopener") : say(t("bench.no-column")),
    note: () => bench.editor.element && bench.editor.askNote(),
    rows: () => bench.claim.mine && bench.answers.rows(),
    nextFlag: () => bench.step(1),
    previousFlag: () => bench.step(-1),
    nextField: () => bench.step(1, bench.shown),
    previousField: () => bench.step(-1, bench.shown),
    nextRecord: () => bench.record(1),
    previousRecord: () => bench.record(-1),
    only: () => {
      bench.only = !bench.only;
      bench.form.showOnly(bench.only);
      $("only").setAttribute("aria-pressed", bench.only);
      if (bench.editor.element) bench.scrollTo(bench.editor.element);
    },
    whole: () => bench.viewer.whole(),
    closer: () => bench.viewer.zoom(1.25),
    farther: () => bench.viewer.zoom(0.8),
    pan: ([x, y]) => bench.viewer.pan(x, y),
    pageBack: () => bench.viewer.turnBy(-1),
    pageOn: () => bench.viewer.turnBy(1),
    undo: () => bench.answers.turnBack(api.undo),
    redo: () => bench.answers.turnBack(api.redo),
    done: async () => (await bench.answers.saved()) && bench.answers.finish(),
    nextDocument: async () => {
      if (!bench.ahead.id) say(t("bench.no-next"));
      else if (await bench.answers.saved()) await bench.wait.during(async () => (await bench.settled()) && bench.follow(bench.ahead.id));
    },
    queue: () => bench.wait.during(async () => (await bench.settled()) && location.assign(`/review${location.search}`)),
    help: () => showKeys(),
    pane: () => bench.nextPane(),
  };
  return actions;
}
