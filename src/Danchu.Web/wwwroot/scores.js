// Comfort for scoring: the sum follows what is typed, the key d agrees, a file that is too large is refused before it is sent. Without it the forms work all the same.
"use strict";

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches("input[data-agree]") || (event.key !== "d" && event.key !== "D") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  field.value = field.dataset.agree;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const fields = [...document.querySelectorAll("input[data-agree]")];
  const next = fields[fields.indexOf(field) + 1];
  if (next) {
    next.focus();
    next.select();
  } else {
    document.getElementById("save")?.focus();
  }
});

for (const form of document.querySelectorAll("form[data-file-limit]")) {
  const files = form.querySelector("input[type=file]");
  files.addEventListener("change", () => {
    const tooLarge = [...files.files].find((file) => file.size > Number(form.dataset.fileLimit));
    files.setCustomValidity(tooLarge ? "“" + tooLarge.name + "” lớn quá 20 MB." : "");
    files.reportValidity();
  });
}

// What is saved, and the difference that every field makes to it. A field that cannot be read yet counts as it is saved.
const live = document.getElementById("live-sum");
if (live) {
  const form = document.getElementById("points");
  const read = (field) => {
    const typed = field.value.trim().replace(",", ".");
    const skipped = form.elements["Skip." + field.name.slice("Points.".length)]?.checked;
    return skipped || typed === "" ? 0 : /^\d+(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number(field.dataset.saved);
  };
  const show = () => {
    const fields = [...form.querySelectorAll("input[data-saved]")];
    const change = fields.reduce((sum, field) => sum + read(field) - Number(field.dataset.saved), 0);
    live.hidden = Math.abs(change) < 0.001;
    live.textContent = "; theo các ô đang ghi: " + (Number(live.dataset.saved) + change).toLocaleString("vi-VN", { maximumFractionDigits: 2 });
  };
  form.addEventListener("input", show);
  show();
}
