"use strict";
// The search page: plays the line that was found in place. Without it the link leads to the call.
(() => {
  const audio = document.getElementById("sound");
  let stopAt = null;
  const play = (link) => {
    stopAt = Number(link.dataset.end) + 0.3;
    if (audio.getAttribute("src") !== link.dataset.audio) audio.src = link.dataset.audio;
    audio.currentTime = Math.max(0, Number(link.dataset.start) - 0.3);
    audio.play().catch(() => (location.href = link.href));
  };
  audio.addEventListener("timeupdate", () => {
    if (stopAt !== null && audio.currentTime >= stopAt) audio.pause();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".play[data-audio]");
    if (!link) return;
    event.preventDefault();
    play(link);
  });
})();
