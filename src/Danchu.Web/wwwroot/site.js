// Comfort only: every page works without this file.
"use strict";

// Errors are read out and seen at once.
const errors = document.getElementById("errors");
if (errors) {
  errors.focus();
}

// On a phone the menu scrolls: where one is stands in sight.
const here = document.querySelector(".nav [aria-current]");
const menu = here?.closest("ul");
if (menu && here.offsetLeft + here.offsetWidth > menu.clientWidth) {
  menu.scrollLeft = here.offsetLeft - 16;
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
  const filters = event.target.closest(".filters");
  if (filters && (event.target.tagName === "SELECT" || event.target.type === "checkbox")) {
    event.target.form.requestSubmit(filters.querySelector("button"));
  }
});

// A day is typed as 01/07/2025; the button beside it opens the browser's calendar.
for (const day of document.querySelectorAll("input.day")) {
  const picker = document.createElement("input");
  if (!picker.showPicker) { break; }
  picker.type = "date";
  picker.className = "day-picker";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button second small-button";
  button.textContent = "Lịch";
  button.setAttribute("aria-label", "Chọn ngày trên lịch: " + (day.labels[0]?.textContent ?? ""));
  button.addEventListener("click", () => {
    picker.value = day.value.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, d, m, y) => y + "-" + m.padStart(2, "0") + "-" + d.padStart(2, "0"));
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    if (picker.value) {
      const [year, month, date] = picker.value.split("-");
      day.value = `${date}/${month}/${year}`;
      day.dispatchEvent(new Event("input", { bubbles: true }));
      day.focus();
    }
  });
  const row = document.createElement("span");
  row.className = "day-row";
  day.replaceWith(row);
  row.append(day, button, picker);
}

// An old document is changed before it is read: who sent it sees that it is being worked on, and for how long at most.
document.addEventListener("submit", (event) => {
  const old = [...event.target.querySelectorAll("input[type=file]")].flatMap((field) => [...field.files]).find((file) => /\.(doc|rtf|odt)$/i.test(file.name));
  if (!old || event.defaultPrevented || event.target.querySelector(".working")) { return; }
  const said = document.createElement("p");
  said.className = "note working";
  said.setAttribute("role", "status");
  const begun = Date.now();
  const tell = () => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    said.textContent = `Đang tải “${old.name}” lên và đổi sang .docx để đọc${seconds > 1 ? ` (${seconds} giây)` : ""}. Thường mất vài giây, lâu nhất 90 giây; `
      + "xong sẽ sang trang kết quả.";
  };
  tell();
  setInterval(tell, 1000);
  event.target.append(said);
});
