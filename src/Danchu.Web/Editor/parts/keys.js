// What the keys do, as in Word: Ctrl+B, Ctrl+I, Ctrl+Z, lists by "- ", numbers that go on, Tab for a list within a list.

import { chainCommands, baseKeymap, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { AllSelection, Plugin, Selection, TextSelection } from "prosemirror-state";
import { DEEPEST_LIST, schema } from "../markup/schema.js";

const { nodes, marks } = schema;

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);
export const emphasisKeys = { "Mod-b": bold, "Mod-i": italic };

const depthOf = ($pos) => {
  let lists = 0;
  for (let depth = $pos.depth; depth > 0; depth--) { lists += $pos.node(depth).type === nodes.list ? 1 : 0; }
  return lists;
};

/** The same state with all of it chosen as text: "choose all" stands outside of every list. */
const asText = (state) => (state.selection instanceof AllSelection
  ? state.apply(state.tr.setSelection(TextSelection.between(Selection.atStart(state.doc).$from, Selection.atEnd(state.doc).$to)))
  : state);

export const inList = (state) => depthOf(asText(state).selection.$from) > 0;

/** A list within a list has "+" for its mark, as official texts do. */
export function sink(state, dispatch) {
  if (depthOf(state.selection.$from) >= DEEPEST_LIST) { return false; }
  return sinkListItem(nodes.item)(state, dispatch && ((tr) => {
    const { $from } = tr.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type === nodes.list) {
        if ($from.node(depth).childCount === 1) { tr.setNodeAttribute($from.before(depth), "mark", "+"); }
        break;
      }
    }

    dispatch(tr);
  }));
}

export const lift = liftListItem(nodes.item);

export const toggleList = (state, dispatch) => (inList(state)
  ? lift(asText(state), dispatch)
  : wrapInList(nodes.list, { mark: "-" })(asText(state), dispatch));

const NUMBER = /^(\d{1,3})\. ?/;

const paragraphsOf = (state) => {
  const found = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.type === nodes.paragraph) { found.push({ node, pos }); }
    return node.type !== nodes.paragraph;
  });
  return found;
};

/** "1." is the writer's own number at the head of a paragraph: set for all chosen ones, or taken away from all. */
export function toggleNumbers(state, dispatch) {
  const chosen = paragraphsOf(state);
  if (chosen.length === 0) { return false; }
  const numbered = chosen.every(({ node }) => NUMBER.test(node.textContent));
  const { tr } = state;
  chosen.forEach(({ node, pos }, at) => {
    const typed = NUMBER.exec(node.textContent);
    const from = tr.mapping.map(pos + 1);
    if (typed && node.firstChild.isText && node.firstChild.text.startsWith(typed[0])) { tr.delete(from, from + typed[0].length); }
    if (!numbered) { tr.insert(from, schema.text(`${at + 1}. `)); }
  });
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Enter behind "2. …" begins "3. "; behind an empty number it ends the numbers. */
function numberOn(state, dispatch) {
  const { $from, empty } = state.selection;
  const typed = empty && $from.parent.type === nodes.paragraph && NUMBER.exec(firstText($from.parent));
  if (!typed || !/^\d+\. /.test(firstText($from.parent)) || $from.parentOffset < typed[0].length) { return false; }
  if ($from.parent.content.size === typed[0].length) {
    dispatch?.(state.tr.delete($from.start(), $from.end()));
    return true;
  }

  if ($from.parentOffset !== $from.parent.content.size) { return false; }
  const tr = state.tr.split($from.pos);
  dispatch?.(tr.insertText(`${Number(typed[1]) + 1}. `).scrollIntoView());
  return true;
}

const firstText = (paragraph) => (paragraph.firstChild?.isText ? paragraph.firstChild.text : "");

function wrapTyped(view, from, mark) {
  const { tr } = view.state;
  const start = view.state.doc.resolve(from).start();
  const state = view.state.apply(tr.delete(start, from));
  return wrapInList(nodes.list, { mark })(state, (wrapping) => {
    for (const step of wrapping.steps) { tr.step(step); }
    tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(from)));
    view.dispatch(tr);
  });
}

const TOKEN = /\{\{\s*[a-z0-9][a-z0-9.-]{0,79}(?:\/[a-z0-9][a-z0-9.-]{0,79})?(?:@[a-z-]{1,20})?\s*(?:\|\s*(?:%|\+-))?\s*\}\}/;
const TYPED = new RegExp(`${TOKEN.source}|\\^\\[([^\\[\\]^{}]+)\\]`);

/** Figures and footnotes that were typed as their marks, by those who know them, become figures and footnotes. */
const typedMarks = new Plugin({
  appendTransaction(transactions, before, state) {
    if (!transactions.some((tr) => tr.docChanged && !tr.getMeta("history$"))) { return null; }
    const known = new Set(before.doc.content.content);
    const { tr } = state;
    state.doc.forEach((block, at) => {
      if (known.has(block) || block.type === nodes.source) { return; }
      block.descendants((node, pos) => {
        const typed = node.isText && TYPED.exec(node.text);
        if (!typed) { return node.type !== nodes.footnote; }
        const from = tr.mapping.map(at + 1 + pos + typed.index);
        const made = typed[1] ? nodes.footnote.create(null, schema.text(typed[1])) : nodes.figure.create({ inner: typed[0].slice(2, -2) }, null, node.marks);
        tr.replaceWith(from, from + typed[0].length, made);
        return false;
      });
    });
    return tr.docChanged ? tr : null;
  },
});

/** "- " at the head of a paragraph begins a list. */
const typing = new Plugin({
  props: {
    handleTextInput(view, from, _, text) {
      const { $from } = view.state.selection;
      if ($from.parent.type === nodes.source) { return false; }
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
      if (text === " " && (before === "-" || before === "+") && !inList(view.state)) { return wrapTyped(view, from, before); }
      return false;
    },
  },
});

/** @param desk.save What Ctrl+S does; @param desk.open What Enter does on a chosen figure or footnote. */
export function keys(desk) {
  let leaving = false;
  return [
    typing,
    typedMarks,
    keymap({
      ...emphasisKeys,
      "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
      "Mod-s": () => { desk.save(); return true; },
      "Mod-Shift-8": toggleList, "Mod-Shift-7": toggleNumbers,
      "Mod-Alt-f": () => { desk.addNote(); return true; },
      Enter: chainCommands((state) => desk.open(state.selection), numberOn, splitListItem(nodes.item), lift),
      Escape: () => { leaving = true; return false; },
      Tab: (state, dispatch) => !leaving && sink(state, dispatch),
      "Shift-Tab": (state, dispatch) => !leaving && lift(state, dispatch),
    }),
    keymap({ ...baseKeymap, Backspace: chainCommands(backOut, baseKeymap.Backspace) }),
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (_, event) => { if (!["Escape", "Tab", "Shift"].includes(event.key)) { leaving = false; } return false; },
          blur: () => { leaving = false; return false; },
        },
      },
    }),
  ];
}

/** Backspace at the head of an item takes its dash away. */
function backOut(state, dispatch) {
  const { $cursor } = state.selection;
  return Boolean($cursor) && $cursor.parentOffset === 0 && inList(state) && lift(state, dispatch);
}
