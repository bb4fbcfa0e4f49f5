// Nodes of the editor as markup, written as plainly as it reads back (as Core/Markup/InlineToMarkup.cs does for texts from Word).

import { readBlocks } from "./blocks.js";
import { readInline } from "./inline.js";
import { DEEPEST_LIST, piecesOf } from "./schema.js";

const isCore = (c) => /[\p{L}\p{N}{]/u.test(c);

const oneLine = (token) => token.replace(/\s*\n\s*/g, " ");

/** What a line says, to compare two: letters with their emphasis, marks, figures and footnotes, without blanks. */
export function letters(line) {
  return line.map((piece) => {
    if (piece.token !== undefined) { return `\u0001${Number(piece.bold) + 2 * Number(piece.italic)}${oneLine(piece.token.trim())}\u0002`; }
    if (piece.note === null) { return `\u0003${piece.source}\u0004`; }
    if (piece.note) {
      const lines = piece.note.map(letters).filter(Boolean);
      return lines.length > 0 ? `\u0005${lines.join("\n")}\u0006` : "";
    }

    const sign = String(Number(piece.bold) + 2 * Number(piece.italic));
    return Array.from(piece.text.replace(/\s+/g, ""), (c) => (/[\p{L}\p{N}]/u.test(c) ? c + sign : c)).join("");
  }).join("");
}

function escaped(text, all) {
  return all ? text.replace(/[\\*_^{[\]]/g, "\\$&") : text;
}

function isPaired(text) {
  let open = 0;
  for (const c of text) {
    open += c === "[" ? 1 : c === "]" ? -1 : 0;
    if (open < 0) { return false; }
  }

  return open === 0;
}

/** Brackets pair before anything else is read: within a footnote they must be whole, and a footnote holds no other. */
function sayable(piece) {
  if (!piece.note) { return piece; }
  const typed = piece.note.map((line) => line.filter((inner) => inner.note === undefined));
  const whole = isPaired(typed.map((line) => line.map((inner) => inner.text ?? "").join("")).join(""));
  const round = (text) => (whole ? text : text.replaceAll("[", "(").replaceAll("]", ")")).replaceAll("^[", "^ [");
  return { note: typed.map((line) => line.map((inner) => (inner.text === undefined ? inner : { ...inner, text: round(inner.text) }))) };
}

function note(piece) {
  if (piece.note === null) { return `^[${piece.source}]`; }
  const wanted = piece.note.filter((line) => letters(line) !== "").map(letters).join("\n");
  let text = "";
  for (const careful of [false, true]) {
    text = piece.note.map((line) => writeLine(line, careful)).filter(Boolean).join("\n").replaceAll("\\[", "[").replaceAll("\\]", "]");
    if (readInline(text)?.lines.map(letters).join("\n") === wanted) { break; }
  }

  return text && `^[${text}]`;
}

const plainly = (piece, all) => (piece.text !== undefined ? escaped(piece.text, all)
  : piece.token !== undefined ? `{{${oneLine(piece.token)}}}` : note(piece));

function around(text, mark, core) {
  const inner = core ? [...text].findIndex(isCore) : text.search(/\S/);
  if (inner < 0 || mark === "") { return text; }
  const all = core ? [...text] : text.split("");
  let end = all.length;
  while (core ? !isCore(all[end - 1]) && all[end - 1] !== "}" : /\s/.test(all[end - 1])) { end--; }
  return all.slice(0, inner).join("") + mark + all.slice(inner, end).join("") + mark + all.slice(end).join("");
}

const groups = (line, key) => line.reduce((all, piece) => {
  if (all.length > 0 && key(all.at(-1)[0]) === key(piece)) { all.at(-1).push(piece); } else { all.push([piece]); }
  return all;
}, []);

const isBold = (piece) => Boolean(piece.bold);
const isItalic = (piece) => Boolean(piece.italic);

/** Italic within bold: **đậm *cả hai* đậm**. */
function nested(line, all) {
  return groups(line, isBold).map((bold) => around(
    groups(bold, isItalic).map((run) => around(run.map((piece) => plainly(piece, all)).join(""), isItalic(run[0]) ? "*" : "")).join(""),
    isBold(bold[0]) ? "**" : "")).join("");
}

/** Each run with its own marks. */
function inRow(line, all, core) {
  return groups(line, (piece) => Number(isBold(piece)) + 2 * Number(isItalic(piece))).map((run) => around(
    run.map((piece) => plainly(piece, all)).join(""), (isBold(run[0]) ? "**" : "") + (isItalic(run[0]) ? "*" : ""), core)).join("");
}

function readsBack(written, wanted) {
  const { chunks } = readBlocks(written);
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  return blocks.length === 0 ? wanted === "" : blocks.length === 1 && blocks[0].line !== undefined && letters(blocks[0].line) === wanted;
}

// A dash, a plus or a star at the head would begin a list, a bar a table.
const atHead = (text) => text.replace(/^[-+|]/, "\\$&");

function tryToWrite(line, careful) {
  const wanted = letters(line);
  const ways = [
    ...(careful ? [] : [() => nested(line, false), () => inRow(line, false, false), () => inRow(line, false, true)]),
    () => atHead(nested(line, true)), () => atHead(inRow(line, true, false)), () => atHead(inRow(line, true, true)),
  ];
  for (const way of ways) {
    const written = way().trim();
    if (readsBack(written, wanted)) { return written; }
  }

  return null;
}

const plainOf = (piece) => (piece.note === undefined ? { ...piece, bold: false, italic: false } : piece);

/** One line; emphasis that cannot be written at its place (in the middle of a word, beside a figure) is left out, that alone. */
export function writeLine(typed, careful = false) {
  const line = typed.map(sayable);
  const written = tryToWrite(line, careful);
  if (written !== null) { return written; }
  let kept = line.map(plainOf);
  let best = tryToWrite(kept, careful);
  for (let at = 0; at < line.length && best !== null; at++) {
    if (!isBold(line[at]) && !isItalic(line[at])) { continue; }
    const styled = kept.map((piece, i) => (i === at ? line[at] : piece));
    const more = tryToWrite(styled, careful);
    if (more !== null) { [kept, best] = [styled, more]; }
  }

  return best ?? atHead(line.map((piece) => plainly(piece, true)).join("").trim());
}

const onlyLine = (paragraph) => writeLine(piecesOf(paragraph)[0]);

function listLines(list, depth) {
  const lines = [];
  list.forEach((item) => {
    const text = onlyLine(item.firstChild);
    const inner = item.childCount > 1 ? item.lastChild : null;
    if (text) { lines.push(`${"  ".repeat(depth - 1)}${list.attrs.mark} ${text}`); }
    if (inner) { lines.push(...listLines(inner, text ? Math.min(depth + 1, DEEPEST_LIST) : depth)); }
  });
  return lines;
}

/** A block as markup; empty for what is empty. */
export function writeBlock(node) {
  switch (node.type.name) {
    case "list": return listLines(node, 1).join("\n");
    case "source": return node.textContent;
    case "table": return node.attrs.source;
    default: return onlyLine(node);
  }
}

/** What a document says, a line for each paragraph and item, for holding it against what the server reads. */
export function describe(doc) {
  const says = (paragraph) => letters(piecesOf(paragraph)[0].map(sayable));
  const lines = [];
  const items = (list, depth) => list.forEach((item) => {
    const text = says(item.firstChild);
    lines.push({ mark: list.attrs.mark.repeat(depth), says: text });
    if (item.childCount > 1) { items(item.lastChild, text ? depth + 1 : depth); }
  });
  doc.forEach((block) => {
    if (block.type.name === "list") {
      items(block, 1);
    } else {
      const kept = block.type.name === "table" ? block.attrs.source : block.type.name === "source" ? block.textContent : null;
      lines.push(kept !== null ? { source: kept } : { mark: "¶", says: says(block) });
    }
  });
  return lines;
}
