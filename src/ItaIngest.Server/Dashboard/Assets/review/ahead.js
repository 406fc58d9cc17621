// The next document, loaded while this one is being worked on: its form and the picture of its first flag are there before they are asked for.
import * as api from "./api.js";
import { Sheet } from "./sheet.js";
import { fetchImage } from "./viewer.js";

export class Ahead {
  constructor(query) {
    this.query = query;
    this.id = null;
    this.ready = null;
  }

  /** Finds the document after this one and fetches it; nothing is claimed yet. */
  async begin(id) {
    this.id = this.ready = null;
    try {
      const found = await api.next(id, this.query);
      if (!found) return;
      this.id = found.id;
      const sheet = new Sheet(await api.read(found.id));
      const first = sheet.open[0] ?? sheet.places[0];
      const page = sheet.pages?.find((p) => p.number === (first?.page ?? 1));
      this.ready = { sheet, image: page?.image ? [page.image, fetchImage(page.image)] : null };
      document.getElementById("bench").dataset.ahead = found.id;
    } catch {
      // It is only a convenience: the document is read when it is opened.
    }
  }

  /** What was fetched of a document; null when nothing was. It is given once, for it grows old. */
  take(id) {
    const ready = this.id === id ? this.ready : null;
    this.id = this.ready = null;
    delete document.getElementById("bench").dataset.ahead;
    return ready;
  }
}
