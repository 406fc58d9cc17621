// Pages are whole without this script. It keeps what is marked data-live up to date: the page is fetched again and the marked parts are brought
// to the fetched state, element by element, so that focus, selection and open menus stay.
const interval = 5_000;
const key = "ita-live";
let running = false;

/** Brings one element to the state of another, changing as little as it can. */
function adopt(old, fresh) {
  if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(fresh.cloneNode(true));
    return;
  }

  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }

  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  const was = [...old.childNodes];
  const is = [...fresh.childNodes];
  is.forEach((child, i) => (was[i] ? adopt(was[i], child) : old.append(child.cloneNode(true))));
  was.slice(is.length).forEach((child) => child.remove());
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { "X-Live": "1" }, credentials: "same-origin" });
  // The session has ended: the page as a whole is led to where one signs in, and from there back.
  if (answer.redirected) location.reload();
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (next) adopt(part, next);
  }
}

async function tick() {
  if (running || document.hidden || sessionStorage.getItem(key) === "off" || !document.querySelector("[data-live]")) return;
  running = true;
  try {
    await refresh();
  } catch {
    // The service may be away for a moment; the next tick tries again.
  } finally {
    running = false;
  }
}

function showSwitch(button) {
  button.hidden = !document.querySelector("[data-live]");
  button.setAttribute("aria-pressed", sessionStorage.getItem(key) !== "off");
  button.addEventListener("click", () => {
    const off = sessionStorage.getItem(key) !== "off";
    sessionStorage.setItem(key, off ? "off" : "on");
    button.setAttribute("aria-pressed", !off);
    tick();
  });
}

// Empty fields of a filter stay out of the address.
document.addEventListener("submit", ({ target }) => {
  if (target.method !== "get") return;
  const empty = [...target.elements].filter((e) => e.name && !e.disabled && e.value === "");
  empty.forEach((e) => (e.disabled = true));
  setTimeout(() => empty.forEach((e) => (e.disabled = false)));
});

// One open menu at a time; Escape closes it and gives the focus back.
document.addEventListener("keydown", ({ key: pressed }) => {
  const open = pressed === "Escape" && document.querySelector("details.menu[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});

document.querySelectorAll("button.live-switch").forEach(showSwitch);
document.addEventListener("visibilitychange", tick);
setInterval(tick, interval);
