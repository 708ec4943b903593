"use strict";
// What cannot be taken back asks first: in a dialog, in place of the box that forms have for browsers without scripts.
(() => {
  const dialog = document.getElementById("sure");
  const yes = dialog.querySelector("[value=yes]");
  const ask = (question, button, then) => {
    dialog.querySelector("p").textContent = question;
    yes.textContent = button.textContent;
    dialog.returnValue = "";
    dialog.addEventListener("close", () => dialog.returnValue === "yes" && then(), { once: true });
    dialog.showModal();
  };
  document.querySelectorAll("form:has(.sure)").forEach((form) => {
    const box = form.querySelector(".sure");
    const question = box.textContent.trim();
    let isSure = false;
    box.remove();
    form.addEventListener("submit", (event) => {
      if (isSure) return;
      event.preventDefault();
      ask(question, event.submitter, () => {
        isSure = true;
        form.requestSubmit(event.submitter);
        isSure = false;
      });
    });
  });
})();
