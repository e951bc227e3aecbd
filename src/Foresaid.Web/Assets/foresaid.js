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
  document.addEventListener("keydown", event => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (action && !writing && !keys.open && !event.ctrlKey && !event.metaKey && !event.altKey) {
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
