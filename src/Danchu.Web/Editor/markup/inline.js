// One paragraph of markup as lines of pieces: { text, bold, italic }, { token, bold, italic } or { note: lines } / { note: null, source }.
// The server reads the same in Core/Markup/ParseMarkup.cs and MarkupToBlocks.cs; EditorLanguageTests holds the two together.

import { flanks, pair, MOST_MARKS } from "./emphasis.js";

const LONGEST_TOKEN = 200;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Pairs the brackets of a paragraph: the place of each closing bracket by that of its opening one. */
function pairBrackets(source) {
  const open = [];
  const closeOf = new Map();
  let stray = false;
  for (let i = 0; i < source.length; i++) {
    if (source[i] === "[") {
      open.push(i);
    } else if (source[i] === "]") {
      if (open.length > 0) { closeOf.set(open.pop(), i); } else { stray = true; }
    }
  }

  return { closeOf, uneven: stray || open.length > 0 };
}

/** A footnote has no footnotes: one inside another is read out as text. */
function withoutInner(content) {
  let text = "";
  const open = [];
  for (const letter of content) {
    if (letter === "[" && text.endsWith("^")) {
      open.push(true);
      text = text.slice(0, -1);
    } else if (letter !== "]" || open.length === 0 || !open.pop()) {
      text += letter;
      if (letter === "[") { open.push(false); }
    }
  }

  return text;
}

function scan(source) {
  const { closeOf, uneven } = pairBrackets(source);
  const flow = [];
  const runs = [];
  let loose = uneven && source.includes("^[");
  let literal = "";
  const flush = () => {
    if (literal) { flow.push({ text: literal }); }
    literal = "";
  };
  for (let i = 0; i < source.length;) {
    const c = source[i];
    if (c === "^" && closeOf.has(i + 1)) {
      flush();
      flow.push({ note: withoutInner(source.slice(i + 2, closeOf.get(i + 1))) });
      i = closeOf.get(i + 1) + 1;
    } else if (c === "{" && source[i + 1] === "{") {
      const length = source.slice(i + 2, i + 2 + LONGEST_TOKEN).indexOf("}}");
      if (length < 0) {
        loose = true;
        literal += c;
        i++;
      } else {
        flush();
        flow.push({ token: source.slice(i + 2, i + 2 + length) });
        i += length + 4;
      }
    } else if (c === "\\" && source[i + 1] === "\n") {
      flush();
      flow.push({ line: true });
      i += 2;
    } else if (c === "\\" && i + 1 < source.length && ESCAPABLE.test(source[i + 1])) {
      literal += source[i + 1];
      i += 2;
    } else if (c === "\n") {
      flush();
      flow.push({ line: true });
      i++;
    } else if ((c === "*" || c === "_") && runs.length < MOST_MARKS && !(source[i - 1] === c && source[i - 2] !== "\\")) {
      let end = i;
      while (source[end] === c) { end++; }
      const sides = flanks(c, source[i - 1] ?? "", source[end] ?? "");
      if (sides.opens || sides.closes) {
        flush();
        const run = { mark: c, count: end - i, index: flow.length, ...sides };
        runs.push(run);
        flow.push({ run });
        i = end;
      } else {
        literal += c;
        i++;
      }
    } else {
      literal += c;
      i++;
    }
  }

  flush();
  return { flow, runs, loose: loose || /\\$/.test(source) };
}

function push(line, piece) {
  const last = line.at(-1);
  if (piece.text !== undefined && last?.text !== undefined && last.bold === piece.bold && last.italic === piece.italic) {
    last.text += piece.text;
  } else if (piece.text !== "") {
    line.push(piece);
  }
}

function trimmed(line) {
  if (line[0]?.text !== undefined) { line[0].text = line[0].text.replace(/^[ \t]+/, ""); }
  const last = line.at(-1);
  if (last?.text !== undefined) { last.text = last.text.replace(/[ \t]+$/, ""); }
  return line.filter((piece) => piece.text !== "");
}

const listlike = /^[ \t]*([-+*]([ \t]|$)|([-*_])[ \t]*(\3[ \t]*){2,}$)/m;

function readNote(content) {
  const read = listlike.test(content) || content.includes("\n\n") ? null : readInline(content);
  return read ? { note: read.lines } : { note: null, source: content };
}

/** Null where the two readers might differ: the paragraph is then kept as it was typed. `loose`: the paragraph's lines may depend on each other. */
export function readInline(source) {
  if (/[*_]&#?\w+;/.test(source) || source.includes("\0")) { return null; }
  const { flow, runs, loose } = scan(source);
  const whole = runs.map((run) => run.count);
  const style = flow.map(() => ({ bold: false, italic: false }));
  for (const { from, to, strong } of pair(runs)) {
    for (let i = from + 1; i < to; i++) { style[i][strong ? "bold" : "italic"] = true; }
  }

  const lines = [[]];
  flow.forEach((piece, at) => {
    if (piece.line) {
      lines.push([]);
    } else if (piece.run) {
      push(lines.at(-1), { text: piece.run.mark.repeat(piece.run.count), ...style[at] });
    } else if (piece.note !== undefined) {
      push(lines.at(-1), readNote(piece.note));
    } else {
      push(lines.at(-1), { ...piece, ...style[at] });
    }
  });
  return {
    lines: lines.map(trimmed).filter((line) => line.length > 0),
    loose: loose || runs.some((run, at) => run.count > 0 && whole[at] > 0),
  };
}

export const isListlike = (line) => listlike.test(line);
