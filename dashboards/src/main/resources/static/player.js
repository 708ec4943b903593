"use strict";
// The call page: sound, picture and text in step. Everything it needs stands in data attributes.
(() => {
  const player = document.getElementById("player");
  if (!player) return;
  const audio = player.querySelector("audio");
  const canvas = player.querySelector("canvas");
  const clock = player.querySelector(".clock");
  const speed = player.querySelector("select");
  const words = [...document.querySelectorAll(".word[data-start]")];
  const starts = words.map((w) => Number(w.dataset.start));
  const plays = [...document.querySelectorAll(".play.accuses")];
  const moments = plays
    .map((p) => ({ start: Number(p.dataset.start), end: Number(p.dataset.end) }))
    .sort((a, b) => a.start - b.start);
  let stopAt = null;
  let lit = null;
  let wave = null;

  const playFrom = (start, end) => {
    stopAt = end ?? null;
    audio.currentTime = Math.max(0, start);
    return audio.play();
  };
  const toggle = () => {
    stopAt = null;
    return audio.paused ? audio.play() : audio.pause();
  };

  const wordAt = (time) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= time) low = middle + 1;
      else high = middle;
    }
    const word = words[low - 1];
    return word && time <= Number(word.dataset.end) + 0.3 ? word : null;
  };
  const light = (time) => {
    const word = wordAt(time);
    if (word === lit) return;
    lit?.classList.remove("now");
    word?.classList.add("now");
    lit = word;
  };

  const text = (seconds) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;
  const draw = () => {
    if (!wave) return;
    const scale = window.devicePixelRatio || 1;
    const width = (canvas.width = canvas.clientWidth * scale);
    const height = (canvas.height = canvas.clientHeight * scale);
    const pen = canvas.getContext("2d");
    const x = (seconds) => (seconds / wave.seconds) * width;
    pen.fillStyle = "#ffe9a8";
    moments.forEach((m) => pen.fillRect(x(m.start), 0, Math.max(2 * scale, x(m.end) - x(m.start)), height));
    const lane = height / wave.channels.length;
    wave.channels.forEach((levels, channel) => {
      pen.fillStyle = channel === 0 ? "#0b5cad" : "#56626f";
      levels.forEach((level, i) => {
        const tall = Math.max(scale, (Math.sqrt(level / 100) * lane) / 1.1);
        pen.fillRect((i / levels.length) * width, channel * lane + (lane - tall) / 2, width / levels.length + 0.5, tall);
      });
    });
    pen.fillStyle = "rgba(179, 38, 30, 0.25)";
    JSON.parse(canvas.dataset.silences).forEach((s) => pen.fillRect(x(s.start), height - 4 * scale, x(s.end) - x(s.start), 4 * scale));
    pen.fillStyle = "#b3261e";
    pen.fillRect(x(audio.currentTime), 0, 2 * scale, height);
  };
  const step = () => {
    if (stopAt !== null && audio.currentTime >= stopAt) {
      stopAt = null;
      audio.pause();
    }
    clock.textContent = `${text(audio.currentTime)} / ${text(audio.duration || wave?.seconds || 0)}`;
    light(audio.currentTime);
    draw();
    if (!audio.paused) requestAnimationFrame(step);
  };

  const nextMoment = (forward) => {
    const now = audio.currentTime;
    const found = forward ? moments.find((m) => m.start > now + 0.1) : moments.findLast((m) => m.start < now - 1);
    if (found) playFrom(found.start, found.end);
  };
  const faster = (by) => {
    const index = Math.min(speed.options.length - 1, Math.max(0, speed.selectedIndex + by));
    speed.selectedIndex = index;
    audio.playbackRate = Number(speed.value);
  };
  const keys = {
    " ": toggle,
    ArrowLeft: () => (audio.currentTime -= 3),
    ArrowRight: () => (audio.currentTime += 3),
    n: () => nextMoment(true),
    p: () => nextMoment(false),
    "]": () => faster(1),
    "[": () => faster(-1),
    j: () => document.querySelector("a[rel=next]")?.click(),
    "?": () => document.getElementById("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, button, dialog");
    const act = keys[event.key];
    if (typing || !act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", (event) => {
    const play = event.target.closest(".play");
    const word = event.target.closest(".word[data-start]");
    if (play) {
      event.preventDefault();
      playFrom(Number(play.dataset.start) - 0.3, Number(play.dataset.end) + 0.3);
    } else if (word) {
      playFrom(Number(word.dataset.start));
    }
  });
  canvas.addEventListener("click", (event) => {
    if (wave) audio.currentTime = (event.offsetX / canvas.clientWidth) * wave.seconds;
  });
  player.querySelector(".toggle").addEventListener("click", toggle);
  player.querySelector(".help").addEventListener("click", keys["?"]);
  speed.addEventListener("change", () => (audio.playbackRate = Number(speed.value)));
  audio.addEventListener("play", step);
  ["seeked", "pause", "loadedmetadata"].forEach((name) => audio.addEventListener(name, step));
  audio.addEventListener("error", () => (player.querySelector(".gone").hidden = false));
  window.addEventListener("resize", draw);
  fetch(canvas.dataset.waveform)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((loaded) => {
      wave = loaded;
      step();
    });
})();
