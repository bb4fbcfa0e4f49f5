// The document of the editor: exactly what the markup can say.

import { Schema } from "prosemirror-model";
import { isTable } from "./table.js";

const emphasis = (tag, match) => ({ parseDOM: match, toDOM: () => [tag, 0] });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    list: {
      group: "block",
      content: "item+",
      attrs: { mark: { default: "-" } },
      parseDOM: [{ tag: "ul", getAttrs: (ul) => ({ mark: ul.dataset.mark === "+" ? "+" : "-" }) }],
      toDOM: (list) => ["ul", { "data-mark": list.attrs.mark }, 0],
    },
    item: { content: "paragraph list?", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    // What the two readers might read differently stays as it was typed.
    source: {
      group: "block", content: "text*", marks: "", code: true, defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", { class: "kept-source", "aria-label": "Đoạn giữ nguyên như đã gõ" }, 0],
    },
    // Lines between bars, shown as a table.
    table: {
      group: "block", atom: true, attrs: { source: {} },
      parseDOM: [{ tag: "div[data-table]", getAttrs: (div) => ({ source: div.dataset.table }) }],
      toDOM: (table) => ["div", { "data-table": table.attrs.source }],
    },
    text: { group: "inline note" },
    figure: {
      group: "inline note", inline: true, atom: true, attrs: { inner: {} },
      parseDOM: [{ tag: "span[data-figure]", getAttrs: (span) => ({ inner: span.dataset.figure }) }],
      toDOM: (figure) => ["span", { "data-figure": figure.attrs.inner }, `{{${figure.attrs.inner}}}`],
    },
    footnote: {
      group: "inline", inline: true, atom: true, content: "note*", attrs: { source: { default: null } },
      parseDOM: [{ tag: "span[data-note]", getAttrs: (span) => ({ source: span.dataset.note || null }) }],
      toDOM: (note) => ["span", { "data-note": note.attrs.source ?? "" }, 0],
    },
    line: { group: "note", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    strong: emphasis("strong", [{ tag: "strong" }, { tag: "b" }]),
    em: emphasis("em", [{ tag: "em" }, { tag: "i" }]),
  },
});

export const DEEPEST_LIST = 3;

const { nodes, marks } = schema;

function style(piece) {
  return [...(piece.bold ? [marks.strong.create()] : []), ...(piece.italic ? [marks.em.create()] : [])];
}

function inlineNode(piece) {
  if (piece.text !== undefined) { return schema.text(piece.text, style(piece)); }
  if (piece.token !== undefined) { return nodes.figure.create({ inner: piece.token }, null, style(piece)); }
  return piece.note === null
    ? nodes.footnote.create({ source: piece.source })
    : nodes.footnote.create(null, piece.note.flatMap((line, at) => [...(at > 0 ? [nodes.line.create()] : []), ...line.map(inlineNode)]));
}

const paragraph = (line) => nodes.paragraph.create(null, line.map(inlineNode));

const list = ({ mark, items }) => nodes.list.create(
  { mark },
  items.map(({ line, inner }) => nodes.item.create(null, inner ? [paragraph(line), list(inner)] : paragraph(line))));

/** A block as readBlocks gives it, as a node. */
export function blockNode(block) {
  if (block.list) { return list(block.list); }
  if (block.source === undefined) { return paragraph(block.line); }
  return isTable(block.source) ? nodes.table.create({ source: block.source }) : nodes.source.create(null, schema.text(block.source));
}

/** The inline nodes of a paragraph as the pieces readInline gives. */
export function piecesOf(parent) {
  const lines = [[]];
  parent.forEach((node) => {
    const [bold, italic] = [marks.strong.isInSet(node.marks) !== undefined, marks.em.isInSet(node.marks) !== undefined];
    if (node.type === nodes.line) {
      lines.push([]);
    } else if (node.isText) {
      lines.at(-1).push({ text: node.text.replace(/\s+/g, " "), bold, italic });
    } else if (node.type === nodes.figure) {
      lines.at(-1).push({ token: node.attrs.inner, bold, italic });
    } else if (node.attrs.source !== null) {
      lines.at(-1).push({ note: null, source: node.attrs.source });
    } else {
      lines.at(-1).push({ note: piecesOf(node) });
    }
  });
  return lines;
}
