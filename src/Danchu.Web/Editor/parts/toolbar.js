// The row of buttons above the leaf: one stop of the Tab key, arrows within.

import { redo, undo } from "prosemirror-history";
import { schema } from "../markup/schema.js";
import { button, make } from "./dom.js";
import { bold, inList, italic, lift, sink, toggleList, toggleNumbers } from "./keys.js";

const hasMark = (type) => (state) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
};

const TOOLS = [
  { face: "B", label: "Đậm", key: "Ctrl+B", run: bold, on: hasMark(schema.marks.strong), style: "bold" },
  { face: "I", label: "Nghiêng", key: "Ctrl+I", run: italic, on: hasMark(schema.marks.em), style: "italic" },
  { face: "– –", label: "Gạch đầu dòng", key: "Ctrl+Shift+8", run: toggleList, on: inList, apart: true },
  { face: "1.", label: "Đánh số đoạn", key: "Ctrl+Shift+7", run: toggleNumbers },
  { face: "→", label: "Lùi vào một cấp", key: "Tab", run: sink },
  { face: "←", label: "Lùi ra một cấp", key: "Shift+Tab", run: lift },
  { face: "Chú thích", label: "Chú thích cuối trang", key: "Ctrl+Alt+F", deed: (desk) => desk.addNote(), apart: true },
  { face: "Số liệu", label: "Chèn số liệu", deed: (desk) => desk.pickFigure() },
  { face: "↶", label: "Hoàn tác", key: "Ctrl+Z", run: undo, apart: true },
  { face: "↷", label: "Làm lại", key: "Ctrl+Y", run: redo },
  { face: "Chữ thô", label: "Xem dạng chữ thô", deed: (desk) => desk.turn(), style: "last" },
];

function walk(bar, event) {
  const buttons = [...bar.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined || at < 0) { return; }
  event.preventDefault();
  const target = buttons.at(next % buttons.length);
  for (const one of buttons) { one.tabIndex = one === target ? 0 : -1; }
  target.focus();
}

export function toolbar(desk) {
  const bar = make("div", { class: "tools", role: "toolbar", "aria-label": "Định dạng", "aria-controls": "leaf-text" });
  const tools = TOOLS.map((tool, at) => {
    // A sign for the eye, the words for everybody else.
    const face = make("span", { "aria-hidden": "true" }, tool.face);
    const element = button("", () => {
      if (tool.deed) {
        tool.deed(desk);
      } else {
        tool.run(desk.view.state, desk.view.dispatch);
        desk.view.focus();
      }
    }, {
      class: ["tool", tool.style, tool.apart && "apart"].filter(Boolean).join(" "),
      title: tool.key ? `${tool.label} (${tool.key})` : tool.label, tabindex: at === 0 ? 0 : -1,
    });
    element.append(face, make("span", { class: "visually-hidden" }, tool.label));
    // The text keeps its selection while a button is pressed with the mouse.
    element.addEventListener("mousedown", (event) => event.preventDefault());
    bar.append(element);
    return { ...tool, element };
  });
  bar.addEventListener("keydown", (event) => walk(bar, event));
  const draw = (state) => {
    for (const { element, on, run } of tools) {
      if (on) { element.setAttribute("aria-pressed", String(on(state))); }
      if (run && !on) { element.setAttribute("aria-disabled", String(!run(state))); }
    }
  };
  return { bar, draw };
}
