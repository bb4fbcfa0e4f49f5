// A table on the paper: shown as it will be printed; its cells are changed in the grid, which a link below the paper opens.

import { cellAt, readTable } from "../markup/table.js";
import { make } from "./dom.js";

const TOKEN = /\{\{([^{}]*)\}\}/g;

export class TableView {
  constructor(node, desk) {
    [this.node, this.desk] = [node, desk];
    this.dom = make("div", { class: "kept-table", contenteditable: "false" });
    desk.figures.shown.add(this);
    this.draw();
  }

  draw() {
    const read = readTable(this.node.attrs.source);
    this.dom.replaceChildren(make("table", {}, ...read.rows.map((cells, row) => make("tr", {}, ...cells.flatMap((_, column) => this.#cell(read, row, column))))));
  }

  #cell(read, row, column) {
    const cell = cellAt(read, row, column);
    if (!cell) { return []; }
    const text = cell.text.replace(TOKEN, (_, inner) => this.desk.figures.get(inner)?.text ?? "…").replace(/(?<!\\)\*/g, "").replace(/\\(.)/g, "$1");
    const lines = text.split("<br>").flatMap((line, at) => (at > 0 ? [make("br"), line] : [line]));
    return [make(row < read.heads ? "th" : "td", {
      colspan: cell.over > 1 && cell.over, rowspan: cell.down > 1 && cell.down, class: /^[\d.,\s%-]*$/.test(text) && "number",
    }, ...lines)];
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.source !== this.node.attrs.source) { return false; }
    this.node = node;
    return true;
  }

  ignoreMutation() { return true; }

  destroy() { this.desk.figures.shown.delete(this); }
}
