// HTML of Word, LibreOffice or a web page as blocks of ours: paragraphs, lists, tables, bold, italic, footnotes. All else is left behind, its words are kept.

import { schema } from "../markup/schema.js";
import { tableOf } from "./table.js";

const { nodes, marks } = schema;
const GONE = "style,script,meta,link,title,xml,template,noscript,object,iframe,svg,img,head,del,input,select,button";
const BREAKS = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TR", "BLOCKQUOTE", "PRE", "SECTION", "ARTICLE", "TABLE", "UL", "OL", "DL", "DT",
  "DD", "BODY", "TBODY", "THEAD", "TFOOT", "CENTER", "HEADER", "FOOTER", "MAIN"]);

/** Styles are read as data: applied, the page's own policy would refuse each of them aloud. */
export const unstyled = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^<>]*>/gi,
  (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son[a-z]+\s*=/gi, " data-on="));

const css = (element, name) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(element.getAttribute("data-style") ?? "")?.[1].trim().toLowerCase();

function weight(element, before) {
  const value = css(element, "font-weight");
  if (value) { return value === "bold" || value === "bolder" || Number(value) >= 600; }
  return before || ["B", "STRONG", "TH"].includes(element.tagName);
}

function slant(element, before) {
  const value = css(element, "font-style");
  return value ? value === "italic" || value === "oblique" : before || ["I", "EM", "CITE", "DFN"].includes(element.tagName);
}

/** Word: _ftn1 for _ftnref1, _edn1 for endnotes; LibreOffice: sdfootnote1sym. What the mark in the text points to. */
function noteOf(element) {
  if (element.tagName !== "A") { return null; }
  const target = (element.getAttribute("href") ?? "").split("#").at(-1);
  return /^_(ftn|edn)\d+$/.test(target) || /^sd(foot|end)note\d+sym$/.test(target) ? target : null;
}

/** The marks in front of a footnote's own words point back: they are no text. */
const isBackMark = (element) => element.tagName === "A"
  && /^(_(ftn|edn)ref\d+|sd(foot|end)note\d+anc)$/.test((element.getAttribute("href") ?? "").split("#").at(-1));

/** The words of footnotes by their target; they are taken out of the body. */
function takeNotes(root) {
  const notes = new Map();
  for (const anchor of root.querySelectorAll("a")) {
    const name = anchor.getAttribute("name") ?? anchor.id;
    if (!isBackMark(anchor) || !name) { continue; }
    const box = anchor.closest("div[id^=ftn], div[id^=edn], div[id^=sdfootnote], div[id^=sdendnote], li, p");
    if (!box || box === root) { continue; }
    anchor.remove();
    notes.set(name, box);
  }

  for (const box of notes.values()) { box.remove(); }
  for (const list of root.querySelectorAll("[data-style*='mso-element:footnote-list'],[data-style*='mso-element:endnote-list']")) { list.remove(); }
  return notes;
}

/** Word marks an item of a list by its level; the mark itself is typed in front, in what is marked "Ignore". */
function wordItem(paragraph) {
  const level = /\blevel(\d)/i.exec(css(paragraph, "mso-list") ?? "");
  if (!level) { return null; }
  const ignored = [...paragraph.querySelectorAll("[data-style]")].find((span) => /mso-list\s*:\s*ignore/i.test(span.getAttribute("data-style")));
  const sign = ignored?.textContent.replaceAll("\u00a0", " ").trim() ?? "";
  ignored?.remove();
  return { depth: Math.min(Number(level[1]), 3), sign };
}

const ORDERED = /^(\d+|[a-zA-ZđĐ]|[ivxIVX]+)[.)]$/;

class Reader {
  lines = [];
  #line = null;
  #notes;

  constructor(notes) { this.#notes = notes; }

  // Fresh: its mark may stand there, its words do not yet.
  #begin(kind) { this.#line = { ...kind, content: [], fresh: true }; }

  end() {
    if (this.#line && !this.#line.fresh) { this.lines.push(this.#line); }
    this.#line = null;
  }

  #add(node) {
    if (!this.#line) { this.#begin({ depth: 0 }); }
    this.#line.content.push(node);
    this.#line.fresh = false;
  }

  text(text, style) {
    const words = text.replace(/[\s\u00a0]+/g, " ").replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, "");
    const first = !this.#line || this.#line.fresh;
    const shown = first || / $/.test(this.#line.content.at(-1).text ?? "") ? words.replace(/^ /, "") : words;
    if (shown) { this.#add(schema.text(shown, style)); }
  }

  note(target) {
    const box = this.#notes.get(target);
    const inner = box ? readLines(box, new Map()) : [];
    const content = inner.flatMap((line, at) => [...(at > 0 ? [nodes.line.create()] : []), ...line.content.filter((node) => node.type !== nodes.footnote)]);
    if (content.length > 0) { this.#add(nodes.footnote.create(null, trimmed(content))); }
  }

  walk(node, style, list) {
    if (node.nodeType === Node.TEXT_NODE) {
      this.text(node.data, [...(style.bold ? [marks.strong.create()] : []), ...(style.italic ? [marks.em.create()] : [])]);
      return;
    }

    if (node.nodeType !== Node.ELEMENT_NODE || css(node, "display") === "none" || css(node, "mso-hide") === "all") { return; }
    const target = noteOf(node);
    if (target) {
      this.note(target);
    } else if (node.tagName === "BR") {
      const kind = this.#line ? { depth: this.#line.depth, mark: this.#line.mark } : { depth: 0 };
      this.end();
      this.#begin(kind);
    } else if (!isBackMark(node)) {
      this.#element(node, { bold: weight(node, style.bold), italic: slant(node, style.italic) }, list);
    }
  }

  #element(node, style, list) {
    const table = node.tagName === "TABLE" && !list?.cell ? tableOf(node) : null;
    if (table) {
      this.end();
      this.lines.push({ depth: 0, content: [], table });
      return;
    }

    const breaks = BREAKS.has(node.tagName);
    // A paragraph within an item of a list goes on in the item's line, if that has no words yet.
    const within = list?.item && node.tagName !== "LI" && this.#line?.fresh;
    if (breaks && !within) { this.end(); }
    const inner = this.#begins(node, list, within);
    const cells = node.tagName === "TR" ? [...node.cells] : null;
    (cells ?? [...node.childNodes]).forEach((child, at) => {
      if (cells && at > 0 && child.textContent.trim() && this.#line?.content.length > 0) { this.text(" | ", []); }
      this.walk(child, style, cells ? { ...inner, cell: true } : inner);
    });
    if (breaks && !list?.cell) { this.end(); }
  }

  #begins(node, list, within) {
    if (node.tagName === "UL" || node.tagName === "OL") { return { depth: Math.min((list?.depth ?? 0) + 1, 3), ordered: node.tagName === "OL", number: 0 }; }
    if (node.tagName === "LI" && list?.depth) {
      list.number++;
      this.#begin(list.ordered ? { depth: 0 } : { depth: list.depth });
      if (list.ordered) { this.#line.content.push(schema.text(`${list.number}. `)); }
      return { ...list, item: true };
    }

    const item = !within && BREAKS.has(node.tagName) && wordItem(node);
    if (item) {
      const ordered = ORDERED.test(item.sign);
      this.#begin(ordered ? { depth: 0 } : { depth: item.depth });
      if (ordered) { this.#line.content.push(schema.text(`${item.sign} `)); }
    }

    return list;
  }
}

function trimmed(content) {
  const all = [...content];
  while (all.length > 0 && all.at(-1).isText && all.at(-1).text.trimEnd() !== all.at(-1).text) {
    const { text, marks: style } = all.pop();
    if (text.trimEnd()) { all.push(schema.text(text.trimEnd(), style)); }
  }

  return all;
}

function readLines(root, notes) {
  const reader = new Reader(notes);
  reader.walk(root, { bold: false, italic: false }, null);
  reader.end();
  return reader.lines.map((line) => ({ ...line, content: trimmed(line.content) }))
    .filter((line) => line.table || line.content.some((node) => !node.isText || node.text.trim()));
}

/** "- " typed in front is a dash list too. */
function typedDash(line) {
  const first = line.content[0];
  const dash = line.depth === 0 && first?.isText && /^[-–—+•·*▪]\s+(?=\S)/.exec(first.text);
  return dash ? { depth: dash[0][0] === "+" ? 2 : 1, content: [schema.text(first.text.slice(dash[0].length), first.marks), ...line.content.slice(1)] } : line;
}

function listOf(lines, depth) {
  const items = [];
  for (let i = 0; i < lines.length;) {
    let end = i + 1;
    while (end < lines.length && lines[end].depth > depth) { end++; }
    const inner = lines.slice(i + 1, end);
    items.push(nodes.item.create(null, [nodes.paragraph.create(null, lines[i].content), ...(inner.length > 0 ? [listOf(inner, depth + 1)] : [])]));
    i = end;
  }

  return nodes.list.create({ mark: depth > 1 ? "+" : "-" }, items);
}

/** The lines of a list from one on; a list never begins deeper than one step below. */
function takeItems(lines, from) {
  const items = [];
  for (let depth = 0, i = from; i < lines.length && lines[i].depth > 0; i++) {
    depth = Math.min(lines[i].depth, depth + 1);
    items.push({ ...lines[i], depth });
  }

  return items;
}

/** Lines with a depth as paragraphs, lists and tables. */
export function blocksOf(typed) {
  const lines = typed.map(typedDash);
  const blocks = [];
  for (let i = 0; i < lines.length;) {
    const items = takeItems(lines, i);
    blocks.push(items.length > 0 ? listOf(items, 1)
      : lines[i].table ? nodes.table.create({ source: lines[i].table }) : nodes.paragraph.create(null, lines[i].content));
    i += Math.max(items.length, 1);
  }

  return blocks;
}

export function fromHtml(html) {
  // Word's "if" comments hold the marks of its lists for other programs; a parsed document runs nothing and loads nothing.
  const page = new DOMParser().parseFromString(unstyled(html.replace(/<!\[(if|endif)[^>]*>/gi, "")), "text/html");
  for (const gone of page.querySelectorAll(GONE)) { gone.remove(); }
  for (const empty of page.getElementsByTagName("o:p")) { if (!empty.textContent.trim()) { empty.replaceChildren(); } }
  return blocksOf(readLines(page.body, takeNotes(page.body)));
}

/** Plain text: a line a paragraph, "- " an item, figures as figures; all else is meant as it stands. */
export function fromText(text) {
  return blocksOf(text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.replace(/[\s\u00a0]+/g, " ").trim()).filter(Boolean).map((line) => ({
    depth: 0,
    content: line.split(/(\{\{[^{}]{1,200}\}\})/).filter(Boolean).map((piece) => (
      /^\{\{.*\}\}$/.test(piece) ? nodes.figure.create({ inner: piece.slice(2, -2) }) : schema.text(piece))),
  })));
}
