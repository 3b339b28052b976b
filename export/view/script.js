"use strict";
(() => {
  const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement, body = document.body;
  const tip = document.getElementById("tip"), search = document.getElementById("search");
  const found = document.getElementById("found"), low = document.getElementById("low");
  const cards = $(".card"), rows = $("tr[data-card]"), lines = $(".line");

  // Values: the title of a span is shown at once beside it, by pointer and by keyboard.
  for (const v of $(".v")) {
    v.dataset.value = v.title;
    v.setAttribute("aria-description", v.title);
    v.removeAttribute("title");
  }
  const shown = (v) => v && !body.classList.contains("off-" + v.classList[1]);
  let under = null; // the span whose value is shown
  const show = (v) => {
    v = v && v.closest(".v");
    while (v && !shown(v)) v = v.parentElement.closest(".v");
    under = v;
    tip.hidden = !v;
    if (!v) return;
    tip.textContent = v.dataset.value;
    const at = v.getClientRects()[0], size = tip.getBoundingClientRect();
    const above = at.top - size.height - 6;
    tip.style.left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8)) + "px";
    tip.style.top = (above > 4 ? above : at.bottom + 6) + "px";
  };
  document.addEventListener("pointerover", (e) => show(e.target));
  document.addEventListener("focusin", (e) => show(e.target));
  document.addEventListener("focusout", () => show(null));
  document.addEventListener("scroll", () => show(under), true);

  // A card and its lines in the source belong together.
  let current = "";
  const mark = (id, scroll) => {
    if (id === current) return;
    current = id;
    for (const c of cards) c.classList.toggle("current", c.id === id);
    let first = null;
    for (const l of lines) {
      const on = !!id && l.dataset.card === id;
      l.classList.toggle("current", on);
      if (on && !first) first = l;
    }
    if (first && scroll) {
      const box = first.closest(".source");
      if (box.scrollHeight > box.clientHeight) box.scrollTop = first.offsetTop - box.offsetTop - 24;
    }
  };
  document.addEventListener("pointerover", (e) => {
    const card = e.target.closest(".card"), line = e.target.closest(".line");
    if (card) mark(card.id, true);
    else if (line && line.dataset.card) mark(line.dataset.card, false);
  });
  document.addEventListener("focusin", (e) => {
    const card = e.target.closest(".card");
    if (card) mark(card.id, true);
  });
  document.addEventListener("click", (e) => {
    const line = e.target.closest(".line");
    const card = line && line.dataset.card && document.getElementById(line.dataset.card);
    if (card && !getSelection().toString()) {
      pane("articles");
      card.scrollIntoView({ block: "center" });
      card.focus({ preventScroll: true });
    }
  });

  // Panes of a narrow window.
  const pane = (name) => {
    body.dataset.pane = name;
    for (const b of $("[data-pane]", document.querySelector(".tabs"))) b.setAttribute("aria-pressed", String(b.dataset.pane === name));
  };
  pane("articles");
  for (const b of $(".tabs button")) b.addEventListener("click", () => pane(b.dataset.pane));

  // Search and filters.
  const texts = new Map(cards.map((c) => [c.id, c.textContent.toLowerCase()]));
  const highlight = (query) => {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (!query) return;
    const ranges = [];
    for (const part of [...cards, ...lines]) {
      if (part.hidden) continue;
      const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node; (node = walk.nextNode()) && ranges.length < 5000;) {
        const text = node.data.toLowerCase();
        if (text.length !== node.data.length) continue;
        for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) {
          const r = new Range();
          r.setStart(node, i);
          r.setEnd(node, i + query.length);
          ranges.push(r);
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };
  const filter = () => {
    const query = search.value.trim().toLowerCase();
    let count = 0;
    for (const c of cards) {
      c.hidden = low.checked && !c.classList.contains("low") || query !== "" && !texts.get(c.id).includes(query);
      if (!c.hidden) count++;
    }
    for (const r of rows) {
      const card = document.getElementById(r.dataset.card);
      r.hidden = card.hidden || query !== "" && !r.textContent.toLowerCase().includes(query);
    }
    found.value = count === cards.length ? String(count) : count + " / " + cards.length;
    document.getElementById("nothing").hidden = count > 0 || cards.length === 0;
    highlight(query);
  };
  search.addEventListener("input", filter);
  low.addEventListener("change", filter);
  for (const box of $("[data-filter]")) {
    box.addEventListener("change", () => body.classList.toggle("off-" + box.dataset.filter, !box.checked));
  }
  filter();

  // Light and dark: as the system has it until the reader chooses.
  const remember = (theme) => { try { localStorage.setItem("zhnews-theme", theme); } catch { /* a file may have no storage */ } };
  try {
    const theme = localStorage.getItem("zhnews-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch { /* the same */ }
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
  });

  // Keys.
  const step = (list, by) => {
    const visible = list.filter((e) => e.offsetParent !== null);
    if (!visible.length) return;
    let i = visible.indexOf(document.activeElement);
    if (i < 0) {
      const here = document.activeElement;
      i = by > 0 ? visible.findIndex((e) => here.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)
        : visible.findLastIndex((e) => here.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING);
      if (i < 0) i = by > 0 ? 0 : visible.length - 1;
    } else {
      i = Math.max(0, Math.min(visible.length - 1, i + by));
    }
    visible[i].focus({ preventScroll: true });
    visible[i].scrollIntoView({ block: "nearest" });
    show(visible[i]);
  };
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      search.value = "";
      filter();
      show(null);
      search.blur();
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input[type=search]")) return;
    const values = () => $(".articles .v").filter(shown);
    switch (e.key) {
      case "/": search.focus(); break;
      case "j": step(cards, 1); break;
      case "k": step(cards, -1); break;
      case "n": step(values(), 1); break;
      case "p": step(values(), -1); break;
      default: return;
    }
    e.preventDefault();
  });
})();
