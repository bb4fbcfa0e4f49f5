// A table of Word, Excel or a web page as lines between bars. A frame that only puts things beside each other is none: its words are taken as lines.

import { JOINED, writeTable } from "../markup/table.js";

const MOST_COLUMNS = 30;
const MOST_ROWS = 500;
const LINES = new Set(["P", "DIV", "LI"]);

function wordsOf(cell) {
  let text = "";
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.data.replace(/[\s\u00a0]+/g, " ").replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, "");
    } else if (node.tagName === "BR") {
      text += "\n";
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (LINES.has(node.tagName) && text) { text += "\n"; }
      node.childNodes.forEach(walk);
    }
  };
  walk(cell);
  return text.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
}

/** The cells in their places; what a cell covers is joined to it. */
function gridOf(rows) {
  const grid = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at][column] !== undefined) { column++; }
      const [over, down] = [Math.min(cell.colSpan, MOST_COLUMNS), Math.min(cell.rowSpan || 1, rows.length - at)];
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < over; x++) { grid[at + y][column + x] = x > 0 ? JOINED.left : y > 0 ? JOINED.above : { words: wordsOf(cell) }; }
      }
    }
  });
  const columns = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? { words: "" }));
}

const isHead = (row) => row.parentElement.tagName === "THEAD" || [...row.cells].every((cell) => cell.tagName === "TH");

/** Null for a frame, and for more than a report's table may have. */
export function tableOf(table) {
  const rows = [...table.rows];
  if (rows.length < 2 || rows.length > MOST_ROWS || table.querySelector("table") || Math.min(...rows.map((row) => row.cells.length)) === 0) { return null; }
  const grid = gridOf(rows);
  if (grid[0].length < 2 || grid[0].length > MOST_COLUMNS || grid.flat().every((cell) => !cell.words)) { return null; }
  return writeTable(grid, Math.max(1, rows.findIndex((row) => !isHead(row))));
}
