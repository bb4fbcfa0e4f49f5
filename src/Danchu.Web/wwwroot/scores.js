// Comfort for scoring: the key d agrees, a file that is too large is refused before it is sent. Without it the forms work all the same.
"use strict";

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches("input[data-agree]") || (event.key !== "d" && event.key !== "D") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  field.value = field.dataset.agree;
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
