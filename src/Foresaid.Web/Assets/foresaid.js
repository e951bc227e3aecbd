// Keys, hover and dropping files: all of the site works without them.
"use strict";

(() => {
  const cardOf = id => document.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const wordsOf = id => document.querySelectorAll(`[data-s="${CSS.escape(id)}"]`);

  // --- Hover: the card and its words together.
  let lit = null;
  const light = id => {
    if (id === lit) {
      return;
    }
    for (const [key, on] of [[lit, false], [id, true]]) {
      if (key !== null) {
        cardOf(key)?.classList.toggle("lit", on);
        wordsOf(key).forEach(words => words.classList.toggle("lit", on));
      }
    }
    lit = id;
  };
  const idUnder = target => {
    const place = target.closest?.("[data-s], [data-card]");
    return place ? place.dataset.s ?? place.dataset.card : null;
  };
  document.addEventListener("pointerover", event => light(idUnder(event.target)));
  document.addEventListener("focusin", event => light(idUnder(event.target)));

  // --- Showing one statement.
  const show = (id, { open }) => {
    const card = cardOf(id);
    if (!card) {
      return false;
    }
    document.querySelectorAll(".current").forEach(it => it.classList.remove("current"));
    card.classList.add("current");
    wordsOf(id).forEach(words => words.classList.add("current"));
    if (open) {
      card.open = true;
    }
    card.querySelector("summary").focus({ preventScroll: true });
    document.getElementById(`words-${id}`)?.scrollIntoView({ block: "nearest" });
    card.scrollIntoView({ block: "nearest" });
    return true;
  };

  document.addEventListener("click", event => {
    const words = event.target.closest?.("a[data-s]");
    if (words && !event.ctrlKey && !event.metaKey && !event.shiftKey && show(words.dataset.s, { open: true })) {
      event.preventDefault();
      history.replaceState(null, "", `#${words.dataset.s}`);
    }
  });

  const openTarget = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id) {
      show(id, { open: true });
    }
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  // --- Keys.
  const keys = document.querySelector("[data-keys]");
  const openKeys = () => keys.open || keys.showModal();
  const step = by => {
    const cards = [...document.querySelectorAll("[data-card]")];
    if (cards.length === 0) {
      return;
    }
    const at = cards.indexOf(document.querySelector("[data-card].current"));
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + by, 0), cards.length - 1);
    show(cards[next].dataset.card, { open: false });
  };
  const actions = {
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    w: () => document.querySelector(".card.current [data-words]")?.click(),
    "?": openKeys,
    Escape: () => document.querySelectorAll(".card.current[open]").forEach(card => { card.open = false; }),
  };
  // On the desk a key presses what is marked with it, or goes to the field that is, where that can be seen.
  const press = event => {
    const key = CSS.escape(event.key);
    const isShown = it => it.classList.contains("unseen") || it.checkVisibility();
    if (event.key === "Enter" && event.target.closest?.("a, button, summary")) {
      return false;
    }
    const button = [...document.querySelectorAll(`[data-key="${key}"]`)].find(isShown);
    if (button) {
      button.click();
      return true;
    }
    const field = document.querySelector(`[data-key-focus="${key}"]`);
    if (field) {
      for (let around = field.closest("details"); around; around = around.parentElement?.closest("details")) {
        around.open = true;
      }
      field.focus();
      field.select?.();
      return true;
    }
    return move(event);
  };

  // The arrow keys move in the matrix.
  const move = event => {
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [0, 0];
    const table = document.querySelector("[data-matrix]");
    if (!table || (down === 0 && right === 0)) {
      return false;
    }
    const at = event.target.closest?.("td");
    let row = at ? at.parentElement.rowIndex : 0;
    let column = at ? at.cellIndex : 0;
    for (let step = 0; step < 100; step++) {
      row += down || (at ? 0 : 1);
      column += right || (at ? 0 : 1);
      const cell = table.rows[row]?.cells[column];
      if (!cell) {
        return true;
      }
      const link = cell.querySelector("a.cell");
      if (link) {
        link.focus();
        return true;
      }
    }
    return true;
  };

  document.addEventListener("keydown", event => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (writing || keys.open || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (press(event)) {
      event.preventDefault();
    } else if (action) {
      event.preventDefault();
      action();
    }
  });
  document.querySelectorAll("[data-keys-open]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", openKeys);
  });

  // --- Dropping files anywhere on a page with the form.
  const drop = document.querySelector("[data-drop]");
  if (drop) {
    drop.querySelector("[data-drop-hint]").hidden = false;
    const holdsFiles = event => event.dataTransfer?.types.includes("Files");
    document.addEventListener("dragover", event => {
      if (holdsFiles(event)) {
        event.preventDefault();
        drop.classList.add("over");
      }
    });
    document.addEventListener("dragleave", event => {
      if (!event.relatedTarget) {
        drop.classList.remove("over");
      }
    });
    document.addEventListener("drop", event => {
      if (holdsFiles(event)) {
        event.preventDefault();
        drop.classList.remove("over");
        drop.querySelector("input[type=file]").files = event.dataTransfer.files;
        drop.requestSubmit();
      }
    });
  }
})();
