// Comfort only: every page works without this file.
"use strict";

// Errors are read out and seen at once.
const errors = document.getElementById("errors");
if (errors) {
  errors.focus();
}

// A second click does not send a form twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") {
    form.dataset.sent = "yes";
  }
});

// Coming back with the browser's arrow, a form can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});

// Filters apply when a choice is made.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form.filters");
  if (form && (event.target.tagName === "SELECT" || event.target.type === "checkbox")) {
    form.requestSubmit();
  }
});
