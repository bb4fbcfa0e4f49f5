// Numbers that came with the text of the period before and that nobody has touched since: dotted, and counted, until somebody says they hold.
// A number counts as untouched while the words around it are still those of the period before.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "../markup/schema.js";
import { button, make } from "./dom.js";

const key = new PluginKey("old");
const { nodes } = schema;

// Not years, dates, numbers of documents or parts of words: only what counts something.
const NUMBER = /(?<![\p{L}\p{N}/.,-])(?!(?:19|20)\d\d(?!\p{N}))\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?(?![\p{L}\p{N}/-])/gu;
const words = (text) => text.match(/[\p{L}\p{M}\p{N}\ufffc]+/gu) ?? [];

/** The numbers of a paragraph with the two words on either side. */
function numbersOf(text) {
  return [...text.matchAll(NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    return { from: match.index, to: end, says: [...words(text.slice(0, match.index)).slice(-2), match[0], ...words(text.slice(end)).slice(0, 2)].join(" ") };
  });
}

const textOf = (block) => {
  let text = "";
  block.forEach((node) => { text += node.isText ? node.text : "\ufffc".repeat(node.nodeSize); });
  return text;
};

const blocksOf = (doc) => {
  const found = [];
  doc.descendants((node, pos) => {
    if (node.type === nodes.paragraph) { found.push({ text: textOf(node), pos }); }
    return !node.isTextblock;
  });
  return found;
};

export class OldNumbers {
  #desk;
  #old = new Set();
  #held;
  #store;

  /** @param markups The texts of the period before, as they may be taken over. */
  constructor(desk, markups, sources) {
    this.#desk = desk;
    this.#store = `danchu:held:${desk.form.dataset.key}`;
    this.#held = new Set(this.#read());
    for (const markup of markups) {
      for (const { text } of blocksOf(sources.open(markup))) { for (const { says } of numbersOf(text)) { this.#old.add(says); } }
    }

    this.said = make("p", { class: "old-said small", hidden: true });
    this.plugin = new Plugin({
      key,
      state: {
        init: (_, state) => this.#marks(state.doc),
        apply: (tr, marks) => (tr.docChanged || tr.getMeta(key) ? this.#marks(tr.doc) : marks),
      },
      props: {
        decorations: (state) => key.getState(state),
        handleClick: (view, pos) => this.#open(view, pos),
      },
    });
  }

  #read() {
    try { return JSON.parse(localStorage.getItem(this.#store)) ?? []; } catch { return []; /* Private windows have no storage. */ }
  }

  #marks(doc) {
    if (this.#old.size === 0) { return DecorationSet.empty; }
    return DecorationSet.create(doc, blocksOf(doc).flatMap(({ text, pos }) => numbersOf(text)
      .filter(({ says }) => this.#old.has(says) && !this.#held.has(says))
      .map(({ from, to, says }) => Decoration.inline(pos + 1 + from, pos + 1 + to, { class: "old-number", title: "Số cũ, chưa kiểm tra" }, { says }))));
  }

  #hold(says) {
    for (const one of says) { this.#held.add(one); }
    try { localStorage.setItem(this.#store, JSON.stringify([...this.#held])); } catch { /* Then it holds for as long as the page stands. */ }
    this.#desk.view.dispatch(this.#desk.view.state.tr.setMeta(key, true));
  }

  #open(view, pos) {
    const mark = key.getState(view.state).find(pos, pos)[0];
    if (!mark) { return false; }
    this.#desk.card.open("Số cũ, chưa kiểm tra", view.coordsAtPos(mark.from), [
      make("p", { class: "card-title" }, `${view.state.doc.textBetween(mark.from, mark.to)}: số cũ, chưa kiểm tra`),
      make("p", { class: "small soft" }, "Số này theo lời kỳ trước và không khớp chỉ tiêu nào của biểu. Sửa số trong câu, hoặc xác nhận là vẫn đúng."),
      make("p", { class: "card-actions" }, button("Vẫn đúng", () => {
        this.#desk.card.close();
        this.#hold([mark.spec.says]);
      }), button("Đóng", () => this.#desk.card.close())),
    ], (back) => { if (back) { view.focus(); } });
    return false;
  }

  draw() {
    const marks = key.getState(this.#desk.view.state).find();
    this.said.hidden = marks.length === 0;
    this.said.replaceChildren(
      `${marks.length} số cũ, chưa kiểm tra (gạch chấm trên trang). `,
      button("Đã kiểm tra cả", () => this.#hold(marks.map((mark) => mark.spec.says))),
    );
  }
}
