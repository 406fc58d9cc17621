// Who works on the document. The claim is renewed while the person is active, and given back when the page is left.
import * as api from "./api.js";
import { $, h, moment, say, t } from "./dom.js";

const renewal = 120_000;
const patience = 20_000;

export class Claim {
  /** @param {(mine: boolean) => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    this.mine = false;
    for (const event of ["keydown", "pointerdown"]) addEventListener(event, () => (this.active = true), { passive: true });
    addEventListener("pagehide", () => this.release());
    setInterval(() => this.tick(), patience);
  }

  async take(id, takeOver = false) {
    if (this.id !== id) this.release();
    this.id = id;
    try {
      await api.claim(id, takeOver);
      this.renewedAt = Date.now();
      this.turn(true);
    } catch (problem) {
      if (problem.status === 409 || problem.status === 403) this.turn(false, problem.body);
      else say(problem.message, "bad");
    }
    return this.mine;
  }

  turn(mine, other) {
    const changed = mine !== this.mine || this.shownFor !== this.id;
    this.mine = mine;
    this.shownFor = this.id;
    $("claim").replaceChildren(mine
      ? h("span", { class: "pill good" }, t("bench.claim-mine"))
      : h("span", { class: "pill bad" }, other?.by ? t("bench.claim-other", other.by, other.until ? moment(other.until).slice(-5) : "") : (other?.detail ?? t("bench.read-only"))),
      mine || !other?.by ? "" : h("button", { type: "button", class: "quiet small", onclick: () => this.take(this.id, true) }, t("bench.take-over")));
    $("bench").classList.toggle("read-only", !mine);
    if (changed) this.onChange(mine);
  }

  /** Renews a claim of a person who is there; asks again for one that somebody else has. */
  tick() {
    if (!this.id || document.hidden) return;
    if (this.mine ? this.active && Date.now() - this.renewedAt > renewal : true) {
      this.active = false;
      this.take(this.id);
    }
  }

  release() {
    if (this.id && this.mine) api.release(this.id).catch(() => {});
    this.mine = false;
  }
}
