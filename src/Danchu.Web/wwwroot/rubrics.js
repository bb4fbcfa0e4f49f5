// Comfort only: the sum follows what is typed, and Alt with an arrow moves the line one stands in.
"use strict";

const tree = document.getElementById("tree");
const sums = document.getElementById("sums");

const numberOf = (text) => {
  const typed = text.trim().replace(",", ".");
  return /^\d+(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : null;
};

if (tree && sums) {
  const shown = sums.querySelector("[data-leaves]");
  const stated = numberOf(sums.querySelector("[data-stated]").textContent);
  tree.addEventListener("input", () => {
    let sum = 0;
    for (const field of tree.querySelectorAll("input.points:not(.of-group, .of-bonus)")) {
      sum += (numberOf(field.value) ?? 0) * Number(field.dataset.weight);
    }
    shown.textContent = String(Math.round(sum) / 100).replace(".", ",");
    sums.classList.toggle("off", Math.round(sum) !== stated);
  });

  tree.addEventListener("keydown", (event) => {
    const step = event.altKey && { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" }[event.key];
    const button = step && event.target.closest("tr")?.querySelector(`button[value^="${step} "]:not(:disabled)`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}
