// A section's markup as chunks { source, before, blocks }: `before` is the space in front, `blocks` what the chunk says:
// { lines } of a paragraph, { list }, or { source } for what is kept as it was typed.

import { isListlike, readInline } from "./inline.js";

const isBlank = (line) => /^[ \t]*$/.test(line);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isRow = (line) => /^\|.*\|\s*$/.test(line) && line.trim().length > 1;
const asLine = (line) => line.replace(/^[ \t]+/, "");

/** Ends of the list that begins here: behind a blank line, at what is neither an item nor indented. */
function endOfList(lines, from) {
  let end = from + 1;
  for (let i = from + 1; i < lines.length; i++) {
    if (isBlank(lines[i])) { continue; }
    if (isRow(lines[i])) { break; }
    if (isBlank(lines[i - 1]) && !isListlike(lines[i]) && !/^[ \t]/.test(lines[i])) { break; }
    end = i + 1;
  }

  return end;
}

/** Items as { depth, mark, source, from, to }; null when the list is not written the way everybody writes one. */
function readItems(lines) {
  const items = [];
  let afterBlank = false;
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }

    const item = /^((?: {2}){0,2})([-+*]) (?! {4})(?=[^\t ]|\s)(.*)$/.exec(line);
    if (item && item[3].trim() !== "" && !/^[ \t]/.test(item[3]) && !isListlike(item[3]) && !/^[ \t]*([-*])[ \t]*(\1[ \t]*){2,}$/.test(line)) {
      const next = item[1].length / 2 + 1;
      if (next > depth + 1 || (afterBlank && next > 1)) { return null; }
      depth = next;
      items.push({ depth, mark: item[2], source: item[3], from: at, to: at });
    } else if (isListlike(line) || afterBlank || items.length === 0) {
      return null;
    } else {
      items.at(-1).source += "\n" + asLine(line);
      items.at(-1).to = at;
    }

    afterBlank = false;
  }

  return items;
}

/** Nested lists from items in a row; an item of several lines is several items. */
function nest(items) {
  const lists = [];
  const open = [];
  for (const item of items) {
    const read = readInline(item.source);
    if (!read || read.lines.length === 0) { return null; }
    open.length = Math.min(open.length, item.depth);
    const mark = item.mark === "+" ? "+" : "-";
    if (item.depth === 1 && (open.length === 0 || open[0].typed !== item.mark)) {
      open.length = 0;
      open.push({ list: { mark, items: [] }, typed: item.mark });
      lists.push({ list: open[0].list, from: item.from });
    } else if (open.length < item.depth) {
      const parent = open.at(-1).list.items.at(-1);
      parent.inner ??= { mark, items: [] };
      open.push({ list: parent.inner, typed: item.mark });
    }

    for (const line of read.lines) { open.at(-1).list.items.push({ line }); }
    lists.at(-1).to = item.to;
  }

  return lists;
}

function readList(lines, from, to) {
  const items = readItems(lines.slice(from, to));
  const lists = items && nest(items);
  return lists?.map(({ list, ...place }) => ({ from: from + place.from, to: from + place.to + 1, blocks: [{ list }] })) ?? null;
}

function readParagraph(lines, from, to) {
  const typed = lines.slice(from, to);
  const whole = readInline(typed.map(asLine).join("\n"));
  if (!whole || whole.lines.length === 0) { return null; }
  const alone = typed.map((line) => readInline(asLine(line)));
  const apart = alone.every((read) => read && !read.loose && read.lines.length === 1) && same(alone.flatMap((read) => read.lines), whole.lines);
  return apart
    ? whole.lines.map((line, at) => ({ from: from + at, to: from + at + 1, blocks: [{ line }] }))
    : [{ from, to, blocks: whole.lines.map((line) => ({ line })) }];
}

const kept = (from, to) => [{ from, to, kept: true }];

function spans(lines) {
  const chunks = [];
  for (let i = 0; i < lines.length;) {
    if (isBlank(lines[i])) {
      i++;
      continue;
    }

    if (isRow(lines[i])) {
      const from = i;
      while (i < lines.length && isRow(lines[i])) { i++; }
      chunks.push(...kept(from, i));
      continue;
    }

    let end = i;
    while (end < lines.length && !isBlank(lines[end]) && !isListlike(lines[end]) && !isRow(lines[end])) { end++; }
    const listFrom = end < lines.length && isListlike(lines[end]) ? end : -1;
    const listEnd = listFrom >= 0 ? endOfList(lines, listFrom) : -1;
    const list = listFrom >= 0 ? readList(lines, listFrom, listEnd) : [];
    if (list === null) {
      chunks.push(...kept(i, listEnd));
    } else {
      if (end > i) { chunks.push(...readParagraph(lines, i, end) ?? kept(i, end)); }
      chunks.push(...list);
    }

    i = Math.max(end, listEnd);
  }

  return chunks;
}

/** The chunks of a text in their order, and what stands behind the last. */
export function readBlocks(text) {
  const lines = text.split("\n");
  const starts = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }

  let last = 0;
  const chunks = spans(lines).map((chunk) => {
    const [start, end] = [starts[chunk.from], starts[chunk.to - 1] + lines[chunk.to - 1].length];
    const source = text.slice(start, end);
    const read = { source, before: text.slice(last, start), blocks: chunk.kept ? [{ source }] : chunk.blocks };
    last = end;
    return read;
  });
  return { chunks, after: text.slice(last) };
}
