// A document as a form: its records in the document's own order, and which of its places still need a person.

/** What a person still has to answer: a flag, or a value that was drawn for a second look. */
export const isOpen = (place) => !!place.second || (place.flagged && !place.answer);

/** Values that stand in one column with another. */
const twins = {
  "/measures/-/periodEnd": "/measures/-/periodStart",
  "/plans/-/achievedLevel": "/plans/-/achievedValue",
  "/plans/-/activities/-/budgetMin": "/plans/-/activities/-/budgetMax",
};

export class Sheet {
  constructor(data) {
    Object.assign(this, data);
    this.lines = /\.(txt|md|html?)$/i.test(this.fileName) ? `/api/documents/${this.id}/transcript` : null;
    this.index();
  }

  /** Places (fields and doubts) in reading order; a doubt comes before the fields of the record that it is about. */
  index() {
    const doubts = (this.doubts ?? []).map((d) => ({ ...d, doubt: true }));
    this.places = [];
    this.at = new Map();
    this.sectionOf = new Map();
    this.loose = doubts.filter((d) => !this.sections.some((s) => holds(s, d.pointer)));
    for (const doubt of this.loose) this.put(doubt, null);
    for (const section of this.sections) {
      section.doubts = doubts.filter((d) => this.homeOf(d) === section);
      section.places = [...section.fields, ...emptyLists(section)];
      for (const place of [...section.doubts, ...section.places]) this.put(place, section);
    }
  }

  /** The innermost record that a doubt is about. */
  homeOf(doubt) {
    return this.sections.filter((s) => holds(s, doubt.pointer)).sort((a, b) => b.pointer.length - a.pointer.length)[0];
  }

  put(place, section, isListed = false) {
    place.key_ = place.doubt ? `doubt:${place.pointer}` : place.adds ? `add:${place.pointer}` : place.pointer;
    if (!isListed) this.places.push(place);
    place.of = section?.title;
    this.at.set(place.key_, place);
    this.sectionOf.set(place.key_, section);
  }

  get open() {
    return this.places.filter(isOpen);
  }

  /** What waited for a person at any time: answered by now, or not. */
  get asked() {
    return this.places.filter((p) => isOpen(p) || p.answer);
  }

  /** Where the service's pointer leads: a value, a doubt, or the first value below it. */
  find(pointer) {
    return this.at.get(pointer) ?? this.at.get(`doubt:${pointer}`) ?? this.places.find((p) => p.pointer.startsWith(pointer + "/")) ?? null;
  }

  /** Headers of the columns that a value was read from, by what they were taken for; of several tables the nearest above it. */
  columnsOf({ pointer, page, doubt }) {
    const path = doubt ? "" : pointer.replace(/\/\d+/g, "/-").replace(/\/-$/, "");
    const found = (this.columns ?? []).filter((c) => c.path === (twins[path] ?? path) && !(c.page > page));
    const nearest = Math.max(...found.map((c) => c.page ?? 0));
    return [...new Set(found.filter((c) => (c.page ?? 0) === nearest).map((c) => c.header))];
  }

  /** Other values that wait and were read from the same spot as this one, as the header over a column of scores is each score's. */
  twins(place) {
    return !place.box || !place.flagged ? [] : this.open.filter((p) => p !== place && p.flagged && p.key === place.key && p.value === place.value && p.page === place.page && String(p.box) === String(place.box));
  }

  /** The same; where nothing is there any more, the row or item before it. */
  near(pointer) {
    const [list, index] = partsOf(pointer);
    for (let i = index; i >= 0; i--) {
      const found = this.find(`${list}/${i}`);
      if (found) return found;
    }
    return this.find(pointer) ?? this.find(list) ?? this.open[0] ?? this.places[0];
  }

  /** A place of this document as it was loaded before; null where it is gone, or where another row may stand by now. */
  same(place) {
    const now = this.at.get(place.key_);
    return now?.of === place.of ? now : null;
  }

  /** A place for an item that is still to be typed, behind another item of its list. */
  addBehind(item) {
    const section = this.sectionOf.get(item.key_);
    const [list, index] = partsOf(item.pointer);
    const place = { ...newItem(list, item), to: index + 1 };
    section.places.splice(section.places.indexOf(item) + 1, 0, place);
    this.places.splice(this.places.indexOf(item) + 1, 0, place);
    this.put(place, section, true);
    return place;
  }

  /**
   * The next place in a direction, round the end to the beginning; null when there is none.
   * @param {string|null} key where to go from
   * @param {1|-1} step
   * @param {(place: object) => boolean} fits
   */
  next(key, step = 1, fits = isOpen) {
    const from = this.places.findIndex((p) => p.key_ === key);
    const length = this.places.length;
    for (let i = 1; i <= length; i++) {
      const place = this.places[(((from + step * i) % length) + length) % length];
      if (fits(place)) return place;
    }
    return null;
  }

  /** Takes what a change answered. Returns the sections to be drawn anew, or null for all of them. */
  adopt(answer) {
    this.version = answer.version;
    const before = new Set(this.sections.map((s) => s.pointer));
    const all = answer.all || answer.sections?.some((s) => !before.has(s.pointer));
    if (answer.doubts) this.doubts = answer.doubts;
    if (all) {
      this.sections = answer.sections;
    } else {
      const fresh = new Map((answer.sections ?? []).map((s) => [s.pointer, s]));
      this.sections = this.sections.map((s) => fresh.get(s.pointer) ?? s);
    }
    this.index();
    return all ? null : (answer.sections ?? []).map((s) => s.pointer);
  }
}

const holds = (section, pointer) => pointer === section.pointer || pointer.startsWith(section.pointer + "/");

/** List and place in it: `/measures/0/steps/2` is `/measures/0/steps` and 2. */
export function partsOf(pointer) {
  const at = pointer.lastIndexOf("/");
  return [pointer.slice(0, at), Number(pointer.slice(at + 1))];
}

const newItem = (list, { key, label, type = "text", choices }) =>
  ({ pointer: list, key, label, type, choices, list: true, adds: true, value: null, flagged: false, reasons: [] });

/** Lists without an item are shown too, so that one can be typed. */
const emptyLists = (section) => (section.lists ?? []).filter((l) => l.count === 0).map((l) => newItem(l.pointer, l));
