// The text as the check reads it out: a line for each paragraph, figures as their values, footnotes as [1] and their words below.

import { schema } from "../markup/schema.js";

const { nodes } = schema;

function line(parent, pos, head, desk, notes) {
  // Where each letter of the line stands in the document; -1 for what cannot be pointed at.
  let text = head;
  const at = Array(head.length).fill(-1);
  parent.forEach((node, offset) => {
    const from = pos + 1 + offset;
    if (node.isText) {
      for (let i = 0; i < node.text.length; i++) { at.push(from + i); }
      text += node.text;
      return;
    }

    let words = " ";
    if (node.type === nodes.figure) {
      words = desk.figures.get(node.attrs.inner)?.text ?? "…";
    } else if (node.type === nodes.footnote) {
      notes.push({ node, pos: from });
      words = `[${notes.length}]`;
    }

    text += words;
    for (let i = 0; i < words.length; i++) { at.push(from); }
  });
  return { text, at, end: pos + 1 + parent.content.size };
}

export function flatLines(doc, desk) {
  const lines = [];
  const notes = [];
  doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) { return true; }
    if (node.type === nodes.paragraph && node.content.size > 0) {
      const list = parent.type === nodes.item ? doc.resolve(pos).node(-1) : null;
      lines.push(line(node, pos, list ? `${list.attrs.mark} ` : "", desk, notes));
    }

    return false;
  });
  const ends = notes.map(({ node, pos }, at) => line(node, pos, `[${at + 1}] `, desk, []));
  return [...lines, ...ends.map((one) => ({ ...one, note: true }))];
}

const plain = (text) => text.replace(/\s+/g, " ").trim().normalize();

/** Where a note of the check stands: { from, to } in the document, or null when the text has changed there. */
export function place(note, lines) {
  const wanted = plain(note.text);
  const found = plain(lines[note.line]?.text ?? "") === wanted ? lines[note.line] : lines.find((one) => plain(one.text) === wanted);
  if (!found) { return null; }
  const quote = note.text.slice(note.from, note.to);
  let start = note.from;
  if (found.text.slice(note.from, note.to) !== quote) {
    start = found.text.indexOf(quote);
    if (start < 0) { return null; }
  }

  const [from, to] = [found.at[start], found.at[start + quote.length - 1]];
  return from === undefined || from < 0 || to === undefined ? null : { from, to: to + 1, note: Boolean(found.note) };
}
