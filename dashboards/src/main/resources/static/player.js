"use strict";
// The call page: sound, picture and text in step. Everything it needs stands in data attributes.
(() => {
  const player = document.getElementById("player");
  if (!player) return;
  const audio = player.querySelector("audio");
  const canvas = player.querySelector("canvas");
  const clock = player.querySelector(".clock");
  const speed = player.querySelector("select");
  const talk = document.querySelector(".talk");
  const words = [...document.querySelectorAll(".word[data-start]")];
  const starts = words.map((w) => Number(w.dataset.start));
  const span = (element) => ({ start: Number(element.dataset.start), end: Number(element.dataset.end), element });
  const faults = [...document.querySelectorAll(".play.accuses")].map(span);
  const stops = [...document.querySelectorAll(".finding .play:is(.accuses, .noted, .lacks)")]
    .map(span)
    .sort((a, b) => a.start - b.start);
  // What lacks lies nowhere: only where it should have been is shown.
  const gaps = [...document.querySelectorAll(".play.lacks")].map(span);
  const lanes = canvas.dataset.lanes.split(" ");
  const silences = JSON.parse(canvas.dataset.silences || "[]");
  const overlaps = JSON.parse(canvas.dataset.overlaps || "[]");
  let stopAt = null;
  let lit = null;
  let wave = null;
  let picture = null;

  // Sound. Evidence stops at its end, unless the listener goes elsewhere meanwhile.
  const playFrom = (start, end) => {
    stopAt = end ?? null;
    audio.currentTime = Math.max(0, start);
    return audio.play();
  };
  const goTo = (time) => {
    stopAt = null;
    audio.currentTime = Math.max(0, time);
  };
  const toggle = () => {
    stopAt = null;
    return audio.paused ? audio.play() : audio.pause();
  };

  // Text.
  const indexAt = (time) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const wordAt = (time) => {
    const word = words[indexAt(time)];
    return word && time <= Number(word.dataset.end) + 0.3 ? word : null;
  };
  const bringIntoSight = (word) => {
    const frame = talk.getBoundingClientRect();
    const box = word.getBoundingClientRect();
    const scrolls = talk.scrollHeight > talk.clientHeight;
    if (scrolls && (box.top < frame.top + 40 || box.bottom > frame.bottom - 20)) {
      talk.scrollTop += box.top - frame.top - frame.height / 3;
    }
  };
  const light = (time) => {
    const word = wordAt(time);
    if (word === lit) return;
    lit?.classList.remove("now");
    word?.classList.add("now");
    if (word && !audio.paused) bringIntoSight(word);
    lit = word;
  };

  // One word can be reached by Tab; the arrows go on from there.
  let reachable = null;
  const reach = (word) => {
    if (!word) return;
    reachable?.setAttribute("tabindex", "-1");
    word.setAttribute("tabindex", "0");
    reachable = word;
  };
  const step = (word, by) => {
    const next = words[words.indexOf(word) + by];
    if (!next) return;
    reach(next);
    next.focus();
  };
  reach(words[0]);

  // Picture: drawn once for each size, then copied under the moving line.
  const text = (seconds) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;
  const paint = () => {
    const scale = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(canvas.clientWidth * scale));
    const height = Math.max(1, Math.round(canvas.clientHeight * scale));
    canvas.width = width;
    canvas.height = height;
    picture = document.createElement("canvas");
    picture.width = width;
    picture.height = height;
    const pen = picture.getContext("2d");
    const x = (seconds) => (seconds / wave.seconds) * width;
    const bar = (stretch, top, tall) =>
      pen.fillRect(x(stretch.start), top, Math.max(2 * scale, x(stretch.end) - x(stretch.start)), tall);
    pen.fillStyle = "#ffe9a8";
    faults.forEach((f) => bar(f, 0, height));
    const lane = height / wave.channels.length;
    wave.channels.forEach((levels, channel) => {
      pen.fillStyle = lanes[channel] === "agent" ? "#0b5cad" : "#56626f";
      levels.forEach((level, i) => {
        const tall = Math.max(scale, (Math.sqrt(level / 100) * lane) / 1.1);
        pen.fillRect((i / levels.length) * width, channel * lane + (lane - tall) / 2, width / levels.length + 0.5, tall);
      });
    });
    pen.fillStyle = "#7b8793";
    silences.forEach((s) => bar(s, height - 5 * scale, 5 * scale));
    pen.fillStyle = "#8a4fb5";
    overlaps.forEach((o) => bar(o, height / 2 - 2 * scale, 4 * scale));
    pen.strokeStyle = "#a8201a";
    pen.lineWidth = scale;
    gaps.forEach((gap) => {
      pen.beginPath();
      pen.moveTo(x(gap.start) + scale, 9 * scale);
      pen.lineTo(x(gap.start) + scale, 3 * scale);
      pen.lineTo(x(gap.end) - scale, 3 * scale);
      pen.lineTo(x(gap.end) - scale, 9 * scale);
      pen.stroke();
    });
    pen.fillStyle = "#a8201a";
    faults.forEach((f) => {
      pen.beginPath();
      pen.moveTo(x(f.start) - 5 * scale, 0);
      pen.lineTo(x(f.start) + 5 * scale, 0);
      pen.lineTo(x(f.start), 8 * scale);
      pen.fill();
    });
  };
  const draw = () => {
    if (!wave) return;
    if (!picture) paint();
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0);
    pen.fillStyle = "#b3261e";
    pen.fillRect((audio.currentTime / wave.seconds) * canvas.width, 0, 2 * (window.devicePixelRatio || 1), canvas.height);
  };
  const follow = () => {
    if (stopAt !== null && audio.currentTime >= stopAt) {
      stopAt = null;
      audio.pause();
    }
    clock.textContent = `${text(audio.currentTime)} / ${text(audio.duration || wave?.seconds || 0)}`;
    light(audio.currentTime);
    draw();
    if (!audio.paused) requestAnimationFrame(follow);
  };

  // Findings: the one that was last listened to is the one that keys judge.
  const choose = (element) => {
    document.querySelector(".finding.chosen")?.classList.remove("chosen");
    element?.closest(".finding")?.classList.add("chosen");
  };
  const nextStop = (forward) => {
    const now = audio.currentTime;
    const found = forward ? stops.find((s) => s.start > now + 0.1) : stops.findLast((s) => s.start < now - 1);
    if (!found) return;
    choose(found.element);
    found.element.scrollIntoView({ block: "nearest" });
    playFrom(found.start, found.end);
  };
  const chosen = () => document.querySelector(".finding.chosen") ?? document.querySelector(".finding:has(.accept)");
  const accept = () => chosen()?.querySelector(".accept")?.click();
  const overturn = (finding) => finding.querySelector(".reject").click();
  // Enter in a reason decides nothing, but where r led to it.
  const reject = () => {
    const finding = chosen();
    const reason = finding?.querySelector(".judge [name=reason]");
    if (!reason) return;
    if (reason.value.trim()) overturn(finding);
    else reason.focus();
    reason.classList.add("overturns");
  };
  const doubt = () => chosen()?.querySelector(".judge [value=CANNOT_TELL]")?.click();
  const publish = () => document.querySelector("form[action*='/publication'] button:not([type])")?.click();
  const faster = (by) => {
    speed.selectedIndex = Math.min(speed.options.length - 1, Math.max(0, speed.selectedIndex + by));
    audio.playbackRate = Number(speed.value);
  };
  const keys = {
    " ": toggle,
    ArrowLeft: () => goTo(audio.currentTime - 3),
    ArrowRight: () => goTo(audio.currentTime + 3),
    n: () => nextStop(true),
    p: () => nextStop(false),
    a: accept,
    r: reject,
    u: doubt,
    P: publish,
    "]": () => faster(1),
    "[": () => faster(-1),
    j: () => document.querySelector("a[rel=next]")?.click(),
    k: () => document.querySelector("a[rel=prev]")?.click(),
    "?": () => document.getElementById("keys").showModal(),
  };
  const wordKeys = {
    ArrowLeft: (word) => step(word, -1),
    ArrowRight: (word) => step(word, 1),
    Enter: (word) => playFrom(Number(word.dataset.start)),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const word = event.target.closest(".word[data-start]");
    if (word && wordKeys[event.key]) {
      event.preventDefault();
      wordKeys[event.key](word);
      return;
    }
    if (event.key === "Enter" && event.target.matches(".overturns")) {
      event.preventDefault();
      overturn(event.target.closest(".finding"));
      return;
    }
    const typing = event.target.closest("input, select, textarea, button, dialog, summary");
    const act = keys[event.key];
    if (typing || !act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", (event) => {
    const play = event.target.closest(".play");
    const word = event.target.closest(".word[data-start]");
    if (play) {
      event.preventDefault();
      choose(play);
      playFrom(Number(play.dataset.start) - 0.3, Number(play.dataset.end) + 0.3);
    } else if (word) {
      reach(word);
      playFrom(Number(word.dataset.start));
    }
  });
  document.addEventListener("focusout", (event) => event.target.classList.remove("overturns"));
  // A reason that lacks is asked for before the form is sent.
  document.addEventListener("click", (event) => {
    const reject = event.target.closest(".reject");
    const reason = reject?.form.querySelector("[name=reason]");
    if (!reason) return;
    reason.required = true;
    if (!reason.reportValidity()) event.preventDefault();
    reason.required = false;
  });
  // A stretch begins where the listener is, and ends with the word that is heard or three seconds on. What is filled in is
  // selected, also after the click that gave the field the focus: typing replaces it.
  const endOf = (start) => {
    const heard = Number(wordAt(audio.currentTime)?.dataset.end ?? 0);
    return heard > start ? heard : start + 3;
  };
  const place = (input) => {
    const start = input.form.elements.start.value;
    if (input.name === "start" || start === "") return audio.currentTime;
    return Math.min(endOf(Number(start)), audio.duration || wave?.seconds || Infinity);
  };
  document.querySelectorAll("input.place").forEach((input) =>
    input.addEventListener("focus", () => {
      if (input.value !== "") return;
      input.value = place(input).toFixed(1);
      input.select();
      const select = () => input.select();
      input.addEventListener("click", select, { once: true });
      input.addEventListener("input", () => input.removeEventListener("click", select), { once: true });
    }),
  );
  canvas.addEventListener("click", (event) => {
    if (wave) goTo((event.offsetX / canvas.clientWidth) * wave.seconds);
  });
  const button = player.querySelector(".toggle");
  button.addEventListener("click", toggle);
  audio.addEventListener("play", () => (button.textContent = button.dataset.pause));
  audio.addEventListener("pause", () => (button.textContent = button.dataset.play));
  player.querySelector(".help").addEventListener("click", keys["?"]);
  speed.addEventListener("change", () => (audio.playbackRate = Number(speed.value)));
  audio.addEventListener("play", follow);
  ["seeked", "pause", "loadedmetadata"].forEach((name) => audio.addEventListener(name, follow));
  audio.addEventListener("error", () => (player.querySelector(".gone").hidden = false));
  window.addEventListener("resize", () => {
    picture = null;
    draw();
  });
  // An address may name a moment, as in #t=12.4: the line stands there, and the space bar plays from it.
  const moment = /^#t=(\d+(?:\.\d+)?)$/.exec(window.location.hash);
  const begin = () => {
    if (moment) {
      goTo(Number(moment[1]));
      const word = words[Math.max(0, indexAt(Number(moment[1])))];
      if (word) bringIntoSight(word);
    }
    follow();
  };
  fetch(canvas.dataset.waveform)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((loaded) => {
      wave = loaded;
      begin();
    });
})();
