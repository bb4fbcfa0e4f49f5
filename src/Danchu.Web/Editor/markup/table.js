// A table of the markup, lines between bars (Core/Markup/TableText.cs), as rows of cells and back.

const BARS = /\\[\s\S]|\{\{[^{}]*\}\}|\|/g;
const RULE = /^:?-{3,}:?$/;
const LEFT = "<";
const ABOVE = "^";

/** Whether what is kept as typed is a table and nothing else. */
export const isTable = (source) => source.split("\n").every((line) => {
  const bars = barsOf(line.trimEnd());
  return bars.length > 1 && bars[0] === 0 && bars.at(-1) === line.trimEnd().length - 1;
});

function barsOf(line) {
  return [...line.matchAll(BARS)].filter(([found]) => found === "|").map(({ index }) => index);
}

/** { rows, heads }: the cells as they were typed, and how many rows are headings. */
export function readTable(source) {
  const rows = [];
  let heads = null;
  for (const line of source.split("\n")) {
    const bars = barsOf(line.trimEnd());
    const cells = bars.slice(1).map((bar, at) => line.slice(bars[at] + 1, bar).trim());
    if (heads === null && cells.every((cell) => RULE.test(cell))) { heads = rows.length; } else { rows.push(cells); }
  }

  const columns = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) { while (row.length < columns) { row.push(""); } }
  return { rows, heads: Math.min(heads ?? 1, rows.length) };
}

/** What is shown of a cell: { text, over, down }; null for one that another covers. */
export function cellAt({ rows }, row, column) {
  const text = rows[row][column];
  if ((text === LEFT && column > 0) || (text === ABOVE && row > 0)) { return null; }
  let over = 1;
  while (rows[row][column + over] === LEFT) { over++; }
  let down = 1;
  while (rows[row + down]?.[column] === ABOVE) { down++; }
  return { text, over, down };
}

/** Plain words of cells as lines between bars; `over` and `down` join cells to the one before. */
export function writeTable(rows, heads) {
  const lines = rows.map((row) => `| ${row.map((cell) => (cell === LEFT || cell === ABOVE ? cell : kept(cell.words ?? ""))).join(" | ")} |`);
  if (heads !== 1) { lines.splice(heads, 0, `|${"---|".repeat(rows[0].length)}`); }
  return lines.join("\n");
}

const kept = (words) => words.split("\n").map((line) => line.replace(/[\\*_^{}[\]|<]/g, "\\$&").trim()).join("<br>").replace(/^(?:<br>)+|(?:<br>)+$/g, "");

export const JOINED = { left: LEFT, above: ABOVE };
