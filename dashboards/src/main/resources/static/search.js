"use strict";
// The search page: plays the line that was found in place, and offers ways to go on with a query. Without it the link
// leads to the call, and everything can be typed.
(() => {
  const audio = document.getElementById("sound");
  const mute = document.getElementById("mute");
  let stopAt = null;
  let pressed = null;
  const release = () => {
    pressed?.setAttribute("aria-pressed", "false");
    pressed = null;
  };
  const play = (link) => {
    release();
    pressed = link;
    link.setAttribute("aria-pressed", "true");
    mute.hidden = true;
    stopAt = Number(link.dataset.end) + 0.3;
    if (audio.getAttribute("src") !== link.dataset.audio) audio.src = link.dataset.audio;
    audio.currentTime = Math.max(0, Number(link.dataset.start) - 0.3);
    audio.play().catch((failure) => {
      if (failure.name === "AbortError") return;
      release();
      mute.hidden = false;
    });
  };
  // What is still to be played of a list.
  let rest = [];
  const goOn = () => {
    const next = rest.shift();
    next?.scrollIntoView({ block: "nearest" });
    if (next) play(next);
  };
  audio.addEventListener("timeupdate", () => {
    if (stopAt === null || audio.currentTime < stopAt) return;
    stopAt = null;
    audio.pause();
    goOn();
  });
  audio.addEventListener("ended", goOn);
  audio.addEventListener("pause", () => {
    if (audio.paused) release(); // not when the next one has begun meanwhile
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".play[data-audio]");
    if (event.target.closest(".play-all")) {
      rest = [...document.querySelectorAll(".play[data-audio]")];
      goOn();
    }
    if (!link) return;
    rest = [];
    event.preventDefault();
    if (link === pressed) audio.pause();
    else play(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches(".play[data-audio]")) return;
    event.preventDefault();
    event.target.click();
  });

  // Completion: a list under the field, gone through with the arrows, taken with Enter or Tab.
  const offer = (input) => {
    const list = document.createElement("ul");
    list.id = `${input.name}-completions`;
    list.className = "completions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.label);
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    const prefix = input.dataset.prefix ?? "";
    let asked = 0;
    let chosen = -1;
    const close = () => {
      asked++;
      chosen = -1;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const take = (option) => {
      const caret = prefix ? input.value.length : input.selectionStart;
      const start = Math.max(0, Number(option.dataset.start) - prefix.length);
      const text = prefix ? option.dataset.text.replace(/^"(.*)"$/, "$1") : option.dataset.text;
      const rest = input.value.slice(caret);
      input.value = input.value.slice(0, start) + text + rest;
      input.setSelectionRange(start + text.length, start + text.length);
      close();
      if (text.endsWith(":")) look();
    };
    const choose = (by) => {
      list.children[chosen]?.setAttribute("aria-selected", "false");
      chosen = (chosen + by + list.children.length) % list.children.length;
      const option = list.children[chosen];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };
    const show = (completions) => {
      list.replaceChildren(
        ...completions.map((one, index) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${index}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.text = one.text;
          option.dataset.start = one.start;
          option.textContent = one.label === one.text ? one.text : `${one.text} — ${one.label}`;
          return option;
        }),
      );
      chosen = -1;
      list.hidden = completions.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    };
    const look = () => {
      const turn = ++asked;
      const before = prefix + input.value.slice(0, prefix ? input.value.length : input.selectionStart);
      fetch(`${input.dataset.completions}?q=${encodeURIComponent(before)}`)
        .then((answer) => (answer.ok ? answer.json() : []))
        .then((completions) => turn === asked && show(completions));
    };
    input.addEventListener("input", look);
    input.addEventListener("focus", () => prefix && look());
    input.addEventListener("blur", close);
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) take(option);
    });
    input.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      if (event.key === "ArrowDown") choose(1);
      else if (event.key === "ArrowUp") choose(chosen < 0 ? 0 : -1);
      else if (event.key === "Escape") close();
      else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) take(list.children[chosen]);
      else return;
      event.preventDefault();
    });
  };
  document.querySelectorAll("input[data-complete]").forEach(offer);
})();
