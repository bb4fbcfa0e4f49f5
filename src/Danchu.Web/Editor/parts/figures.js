// Bound figures: chips that show the value as the reader will see it.

import { TextSelection } from "prosemirror-state";
import { button, make } from "./dom.js";

/** The values of figures by what stands between the braces; unknown ones are asked of the server once. */
export class Figures {
  #known;
  #asked = new Set();
  #ask;
  #timer = 0;
  shown = new Set();

  constructor(known, ask) {
    this.#known = new Map(known.map((figure) => [figure.inner, figure]));
    this.#ask = ask;
  }

  get(inner) {
    const figure = this.#known.get(inner);
    if (!figure && !this.#asked.has(inner)) {
      this.#asked.add(inner);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(async () => this.add(await this.#ask()), 50);
    }

    return figure;
  }

  add(figures) {
    for (const figure of figures) { this.#known.set(figure.inner, figure); }
    for (const chip of this.shown) { chip.draw(); }
  }
}

export class FigureView {
  constructor(node, desk) {
    [this.node, this.desk] = [node, desk];
    this.dom = make("span", { class: "chip", "data-figure": node.attrs.inner });
    desk.figures.shown.add(this);
    this.draw();
  }

  draw() {
    const figure = this.desk.figures.get(this.node.attrs.inner);
    this.dom.textContent = figure?.text ?? "…";
    this.dom.title = figure ? figure.problem ?? `${figure.title}: bấm để xem nguồn` : "";
    this.dom.classList.toggle("bad", Boolean(figure?.problem));
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.inner !== this.node.attrs.inner) { return false; }
    this.node = node;
    return true;
  }

  ignoreMutation() { return true; }

  destroy() { this.desk.figures.shown.delete(this); }
}

/** Where the figure comes from, its value, and the way to its row in the form. */
export function openFigure(desk, view, pos) {
  const { inner } = view.state.doc.nodeAt(pos).attrs;
  const figure = desk.figures.get(inner);
  const [, row, scope = ""] = /^\s*([^/@|\s]*)(?:\/[^@|\s]*)?(?:@([a-z-]*))?/.exec(inner);
  const link = make("a", { href: `${desk.figuresAddress}#f-${encodeURIComponent(row)}-${scope}`, class: "small" }, "Mở số liệu");
  const unbind = button("Thay bằng chữ số", () => {
    const node = view.state.doc.nodeAt(pos);
    desk.card.close();
    if (node?.attrs.inner === inner && figure) {
      view.dispatch(view.state.tr.replaceWith(pos, pos + 1, view.state.schema.text(figure.text, node.marks)));
    }
  });
  const box = desk.card.open("Số liệu gắn", view.nodeDOM(pos).getBoundingClientRect(), [
    make("p", { class: "card-title" }, figure?.title ?? inner),
    make("p", {}, figure?.problem ?? make("strong", {}, figure?.text ?? "…"), figure?.problem ? "" : ` · ${desk.period}`),
    make("p", { class: "small soft" }, "Số gắn luôn khớp với biểu số liệu."),
    make("p", { class: "card-actions" }, link, ...(figure && !figure.problem ? [unbind] : [])),
  ], (back) => {
    if (!back) { return; }
    // Behind the chip: what is typed next must not take its place.
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))));
    view.focus();
  });
  box.querySelector("a").focus();
}
