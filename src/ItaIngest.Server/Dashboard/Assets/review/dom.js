// Small things that every part of the workbench needs: words, elements, signs, messages.
const bench = document.getElementById("bench");
const texts = JSON.parse(bench.dataset.texts);

/** A text of the page's language; {0} stands for the first value. */
export const t = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
export const has = (key) => key in texts;
export const language = document.documentElement.lang;
export const $ = (id) => document.getElementById(id);

/** An element with properties (`class`, `on…`, `data-…`, ARIA) and children; null and false leave a thing out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && !name.includes("-") && name !== "list" && name !== "form") element[name] = value;
    else element.setAttribute(name === "class" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

/** A sign from the page's set, beside a text and so never read aloud. */
export function icon(name, size = 14) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS(svg.namespaceURI, "use");
  use.setAttribute("href", `#sign-${name}`);
  for (const [key, value] of [["width", size], ["height", size], ["aria-hidden", "true"]]) svg.setAttribute(key, value);
  svg.append(use);
  return svg;
}

/** A key or a chord, as `Ctrl+Z`. */
export const kbd = (keys) => h("kbd", {}, keys);

/** Nothing is called certain that is not: what would round to 100 % is more than 99 %. */
export const percent = (share) => share >= 0.995 && share < 1 ? ">99%" : (share > 0 && share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)) + "%";
export const count = (number) => number.toLocaleString("en-US");

const months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

/** Day and minute on this machine's clock, the year in the language's era. */
export function moment(utc) {
  const at = new Date(utc);
  const clock = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  return language === "th"
    ? `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear() + 543} ${clock}`
    : `${at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" })} ${clock}`;
}

let fading = 0;

/** Takes away what was said of a failure: something has been done since. */
export function calm() {
  if ($("message").classList.contains("bad")) say("");
}

/** Says something in the bar below, and aloud. A tone of `bad` interrupts. */
export function say(text, tone = "") {
  const line = $("message");
  line.className = `message ${tone}`;
  line.setAttribute("role", tone === "bad" ? "alert" : "status");
  line.textContent = text;
  clearTimeout(fading);
  if (text && tone !== "bad") fading = setTimeout(() => (line.textContent = ""), 8_000);
}
