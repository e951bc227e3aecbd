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

  // --- The words of a statement, chosen with the mouse or moved word by word; places are counted in code points.
  const text = document.querySelector("[data-text]");
  const places = [...document.querySelectorAll("[data-spans]")];
  if (text && places.length > 0) {
    const points = [...text.querySelectorAll("[data-at]")].flatMap(piece => [...piece.textContent]);
    const first = Number(text.querySelector("[data-at]").dataset.at);
    let place = places[0];
    const read = () => [...(place.value || place.placeholder).matchAll(/(\d+)-(\d+)/g)].map(span => [Number(span[1]) - first, Number(span[2]) - first]);
    const draw = spans => {
      const pieces = [];
      let at = 0;
      const add = (end, tag) => {
        if (end > at) {
          const piece = document.createElement(tag);
          piece.dataset.at = first + at;
          piece.textContent = points.slice(at, end).join("");
          pieces.push(piece);
          at = end;
        }
      };
      for (const [start, end] of spans) {
        add(start, "span");
        add(end, "mark");
      }
      add(points.length, "span");
      text.replaceChildren(...pieces);
    };
    const isSound = spans => spans.every(([start, end], index) => start < end && start >= (index > 0 ? spans[index - 1][1] : 0) && end <= points.length);
    const put = spans => {
      if (spans.length === 0 || !isSound(spans)) {
        return;
      }
      place.value = spans.map(([start, end]) => `${first + start}-${first + end}`).join(" ");
      for (let around = place.closest("details"); around; around = around.parentElement?.closest("details")) {
        around.open = true;
      }
      draw(spans);
    };
    const pointsBefore = (node, offset) => {
      const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
      return piece && Number(piece.dataset.at) - first + [...piece.textContent.slice(0, node.nodeType === Node.TEXT_NODE ? offset : 0)].length;
    };
    document.addEventListener("pointerup", () => {
      const chosen = getSelection();
      if (chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) {
        return;
      }
      const range = chosen.getRangeAt(0);
      let [start, end] = [pointsBefore(range.startContainer, range.startOffset), pointsBefore(range.endContainer, range.endOffset)];
      while (start < end && /\s/u.test(points[start])) {
        start++;
      }
      while (start < end && /\s/u.test(points[end - 1])) {
        end--;
      }
      put([[start, end]]);
    });
    const isWord = at => at >= 0 && at < points.length && !/\s/u.test(points[at]);
    // The next place, in this direction, at which a word begins or ends.
    const next = (at, by, isEdge) => {
      do {
        at += by;
      } while (at > 0 && at < points.length && !isEdge(at));
      return Math.min(Math.max(at, 0), points.length);
    };
    const begins = at => isWord(at) && !isWord(at - 1);
    const ends = at => isWord(at - 1) && !isWord(at);
    const shift = (by, isStart) => {
      const spans = read();
      if (spans.length > 0) {
        const [span, edge] = isStart ? [spans[0], 0] : [spans.at(-1), 1];
        span[edge] = next(span[edge], by, isStart ? begins : ends);
        put(spans);
      }
    };
    Object.assign(actions, { "[": () => shift(-1, true), "]": () => shift(1, true), "{": () => shift(-1, false), "}": () => shift(1, false) });
    places.forEach(it => it.addEventListener("focus", () => { place = it; }));
    places.forEach(it => it.addEventListener("input", () => isSound(read()) && draw(read())));
    document.querySelector("[data-text-hint]").hidden = false;
  }

  // --- A range of certainty on a bar.
  const range = document.querySelector("[data-range]");
  const bar = document.querySelector("[data-range-bar]");
  if (range && bar) {
    const thumbs = [...bar.querySelectorAll("input")];
    const take = () => {
      const numbers = range.value.trim().split(/\s+/).map(Number);
      const isRange = numbers.length === 3 && numbers.every(it => it >= 0 && it <= 1);
      thumbs.forEach((thumb, index) => { thumb.value = isRange ? Math.round(numbers[index] * 100) : 50; });
    };
    thumbs.forEach((thumb, moved) => thumb.addEventListener("input", () => {
      const at = Number(thumb.value);
      thumbs.forEach((other, index) => {
        other.value = index < moved ? Math.min(Number(other.value), at) : index > moved ? Math.max(Number(other.value), at) : at;
      });
      range.value = thumbs.map(it => Number(it.value) / 100).join(" ");
    }));
    range.addEventListener("input", take);
    take();
    bar.hidden = false;
  }

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
