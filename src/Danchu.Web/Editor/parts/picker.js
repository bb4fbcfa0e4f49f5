// The list of figures at the cursor: typed words narrow it, Enter inserts.

import { make } from "./dom.js";

const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const MOST = 40;

export function pickFigure(desk, choices, insert) {
  const input = make("input", {
    type: "search", role: "combobox", "aria-label": "Tìm chỉ tiêu", "aria-expanded": "true", "aria-controls": "figure-list",
    "aria-autocomplete": "list", placeholder: "Tìm chỉ tiêu", autocomplete: "off",
  });
  const list = make("ul", { id: "figure-list", role: "listbox", "aria-label": "Số liệu" });
  let options = [];
  let at = 0;
  const choose = (token) => {
    desk.card.close();
    insert(token);
  };
  const mark = (next) => {
    at = Math.max(0, Math.min(next, options.length - 1));
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
    options[at]?.scrollIntoView({ block: "nearest" });
  };
  const fill = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    options = choices.filter((choice) => words.every((word) => plain(choice.name + " " + choice.words).includes(word))).slice(0, MOST).map((choice, i) => {
      const option = make("li", { role: "option", id: `figure-${i}` },
        make("span", { class: "pick-name" }, choice.name), " ", make("span", { class: "small soft" }, choice.words), " ", make("strong", {}, choice.shown));
      option.addEventListener("click", () => choose(choice.token));
      return option;
    });
    list.replaceChildren(...options.length > 0 ? options : [make("li", { class: "soft" }, "Không có chỉ tiêu nào.")]);
    mark(0);
  };
  input.addEventListener("input", fill);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[at]?.click();
    }
  });
  const { from } = desk.view.state.selection;
  desk.card.open("Chèn số liệu", desk.view.coordsAtPos(from), [input, list], (back) => { if (back) { desk.view.focus(); } });
  fill();
  input.focus();
}
