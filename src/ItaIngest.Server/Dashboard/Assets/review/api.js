// Requests to the service. Writes carry the page's token; what goes wrong comes as a Problem with the service's own words.
import { t } from "./dom.js";

const token = document.querySelector('meta[name="csrf"]')?.content ?? "";
const root = "/api/review";
/** Milliseconds after which a service that says nothing counts as not reached; reading a region again is the slowest that it does. */
const patience = 60_000;

/** An answer that is no success: `status` (0: the service was not reached), `detail`, and the rest of its body. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail || body?.title || t("bench.problem", status));
    this.status = status;
    this.body = body ?? {};
  }
}

async function send(method, path, body, more = {}) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-CSRF"] = token;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(root + path, { method, headers, credentials: "same-origin", signal: AbortSignal.timeout(patience), body: body === undefined ? undefined : JSON.stringify(body), ...more });
  } catch {
    throw new Problem(0, { detail: t("bench.unreached") });
  }
  if (answer.status === 401) throw new Problem(401, { detail: t("bench.signed-out") });
  const text = answer.status === 204 ? "" : await answer.text();
  const content = text && (answer.headers.get("Content-Type") ?? "").includes("json") ? JSON.parse(text) : null;
  if (!answer.ok) throw new Problem(answer.status, content);
  return content;
}

const of = (id) => `/documents/${id}`;

export const read = (id) => send("GET", of(id));
export const next = (id, query) => send("GET", `/next?${new URLSearchParams([...new URLSearchParams(query), ["after", id]])}`);
export const claim = (id, takeOver = false) => send("POST", `${of(id)}/claim${takeOver ? "/take" : ""}`);
export const release = (id) => send("DELETE", `${of(id)}/claim`, undefined, { keepalive: true });
export const change = (id, body) => send("POST", `${of(id)}/changes`, body);
export const undo = (id, version) => send("POST", `${of(id)}/undo`, { version });
export const redo = (id, version) => send("POST", `${of(id)}/redo`, { version });
export const history = (id, pointer) => send("GET", `${of(id)}/history${pointer ? `?pointer=${encodeURIComponent(pointer)}` : ""}`);
export const readAgain = (id, region) => send("POST", `${of(id)}/read-again`, region);
export const done = (id, version, query) => send("POST", `${of(id)}/done${query}`, { version });
