"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const theme = document.getElementById("theme");

  // Light and dark. Where nothing may be kept, the choice holds for this file.
  const keep = (value) => { try { return value ? localStorage.setItem("theme", value) : localStorage.getItem("theme"); } catch { return null; } };
  const chosen = keep();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  search.hidden = theme.hidden = false;
  theme.addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    keep(root.dataset.theme);
  });

  // The rows that keys walk through and that the search leaves.
  const fields = all(".field");
  const rows = fields.length ? fields : all("tbody tr[data-search]");
  const focusable = (row) => row.querySelector("summary, a.row");
  const shown = () => rows.filter((row) => !row.hidden);

  // A field's lines of evidence in the page, and its names in the Swift.
  const isWide = matchMedia("(min-width: 64rem)");
  const places = new Map(fields.map((field) => [field, field.dataset.places.split(" ").filter(Boolean)]));
  const swift = new Map();
  for (const name of all("b[data-field]")) {
    const id = "f" + name.dataset.field;
    swift.set(id, [...(swift.get(id) || []), name]);
  }
  const byPlace = new Map();
  for (const [field, ids] of places) for (const id of ids) byPlace.set(id, [...(byPlace.get(id) || []), field]);

  // Scrolls a column, and only it, so that an element stands in its middle.
  const show = (element) => {
    const column = element && element.closest(".column");
    if (!column || !isWide.matches) return;
    const [box, frame] = [element.getBoundingClientRect(), column.getBoundingClientRect()];
    if (box.top < frame.top + 48 || box.bottom > frame.bottom - 24) {
      column.scrollTop += box.top - frame.top - frame.height / 3;
    }
  };

  let current = null;
  const clear = () => {
    all(".hit").forEach((element) => element.classList.remove("hit"));
    if (current) { current.classList.remove("chosen"); current.open = false; }
    current = null;
  };
  const choose = (field, from) => {
    if (field === current) return;
    clear();
    current = field;
    field.classList.add("chosen");
    field.open = true;
    const lines = places.get(field).map((id) => document.getElementById(id)).filter(Boolean)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const names = swift.get(field.id) || [];
    lines.forEach((line) => line.classList.add("hit"));
    for (const name of names) (name.closest(".line") || name).classList.add("hit");
    if (from !== "page") show(lines[0]);
    if (from !== "swift") show(names[0]);
    if (from !== "contract") show(field);
    status.textContent = `${lines.length} lines of evidence, ${names.length} places in the Swift`;
  };

  document.addEventListener("click", (event) => {
    const summary = event.target.closest(".field > summary");
    if (summary) {
      event.preventDefault();
      const field = summary.parentElement;
      if (field === current) clear(); else choose(field, "contract");
      return;
    }
    const name = event.target.closest("b[data-field]");
    if (name) return choose(document.getElementById("f" + name.dataset.field), "swift");
    let line = event.target.closest("#page [id]");
    while (line && !byPlace.has(line.id)) line = line.parentElement.closest("#page [id]");
    const found = (line && byPlace.get(line.id)) || [];
    if (found.length) choose(found[(found.indexOf(current) + 1) % found.length], "page");
  });

  // As you type: every word must be there.
  const texts = new Map(rows.map((row) => [row, (row.dataset.search || row.querySelector("summary").textContent + " " +
    (row.querySelector(".why > p")?.textContent || "")).toLowerCase()]));
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => texts.get(row).includes(word));
    for (const part of all(".group")) part.hidden = words.length > 0 && !part.querySelector(".field:not([hidden])");
    for (const part of all(".entry")) {
      const isNamed = words.every((word) => part.querySelector("h3").textContent.toLowerCase().includes(word));
      if (isNamed) all(".field, .group", part).forEach((inner) => { inner.hidden = false; });
      part.hidden = !isNamed && !part.querySelector(".field:not([hidden])");
    }
    const count = shown().length;
    const nothing = document.getElementById("nothing");
    if (nothing) nothing.hidden = count > 0;
    status.textContent = words.length ? `${count} found` : "";
  };
  search.addEventListener("input", filter);
  if (search.value) filter();

  const step = (by) => {
    const list = shown();
    const at = list.findIndex((row) => row === current || row.contains(document.activeElement));
    const row = list[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by, 0), list.length - 1)];
    if (!row) return;
    focusable(row).focus({ preventScroll: isWide.matches && fields.length > 0 });
    if (fields.length) { choose(row, "keys"); if (!isWide.matches) row.scrollIntoView({ block: "nearest" }); }
  };
  const turn = (rel) => document.querySelector(`a[rel="${rel}"]`)?.click();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (search.value) { search.value = ""; filter(); } else clear();
      search.blur();
      return;
    }
    const isTyping = document.activeElement === search;
    if (isTyping && event.key !== "ArrowDown" && event.key !== "Enter") return;
    // A column that has the focus scrolls as any page does.
    const isColumn = document.activeElement?.matches(".column, .code") && event.key.startsWith("Arrow");
    if (isColumn) return;
    const actions = {
      "/": () => { search.focus(); search.select(); },
      j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
      ArrowRight: () => turn("next"), ArrowLeft: () => turn("prev"),
    };
    if (isTyping && event.key === "Enter") actions.Enter = () => step(1);
    if (!actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  });

  // A link to a field opens it; on paper all of them are open.
  const open = () => { const field = fields.find((field) => "#" + field.id === location.hash); if (field) choose(field, "link"); };
  addEventListener("hashchange", open);
  open();
  addEventListener("beforeprint", () => all("details").forEach((one) => { one.dataset.was = one.open ? "open" : ""; one.open = true; }));
  addEventListener("afterprint", () => all("details").forEach((one) => { one.open = one.dataset.was === "open"; }));
})();
