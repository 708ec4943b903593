"use strict";
// Keys of every page: ? explains the page, / goes to where one types what to look for, j and k walk through a list of
// calls. The page of a call has keys of its own (player.js).
(() => {
  const rows = () => [...document.querySelectorAll("main tbody th[scope=row] a, main .hits h2 a")];
  const walk = (by) => {
    const all = rows();
    const next = all[all.indexOf(document.activeElement) + by] ?? all[by > 0 ? 0 : all.length - 1];
    next?.focus();
  };
  const search = () => {
    const field = document.querySelector("main input[name=q]");
    field?.closest("details")?.setAttribute("open", "");
    if (field) field.select();
    else document.querySelector("nav a[href='/search']")?.click();
  };
  const keys = {
    "?": () => document.querySelector("a.help").click(),
    "/": search,
    j: () => walk(1),
    k: () => walk(-1),
  };
  // What is folded out of the menu folds in again when one goes elsewhere.
  const folded = document.querySelectorAll("header .fold");
  const foldAllBut = (kept) => folded.forEach((fold) => fold === kept || fold.removeAttribute("open"));
  document.addEventListener("click", (event) => foldAllBut(event.target.closest(".fold")));
  document.addEventListener("focusin", (event) => foldAllBut(event.target.closest(".fold")));
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.querySelector("header .fold[open]");
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, dialog") || !keys[event.key]) return;
    if (document.getElementById("player") && event.key !== "/") return;
    event.preventDefault();
    keys[event.key]();
  });
})();
