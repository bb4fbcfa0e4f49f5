// Findings beside their sentences: the words are marked, the margin says what is wrong, "Ghi …" mends it.

import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "../markup/schema.js";
import { button, make } from "./dom.js";
import { flatLines, place } from "./flat.js";

const key = new PluginKey("margin");
const NONE = DecorationSet.empty;

/** The marks of the notes move with the text; a note whose words were changed is gone. */
const marks = new Plugin({
  key,
  state: {
    init: () => NONE,
    apply(tr, set) {
      const notes = tr.getMeta(key);
      if (!notes) { return touched(tr, set.map(tr.mapping, tr.doc)); }
      return DecorationSet.create(tr.doc, notes.map(({ from, to, note, number, style }) => {
        const attributes = { class: `found ${style ?? "is-note"}`, "data-finding": String(number) };
        return note ? Decoration.node(outer(tr.doc, from), outer(tr.doc, from) + tr.doc.nodeAt(outer(tr.doc, from)).nodeSize, attributes, { number })
          : Decoration.inline(from, to, attributes, { number, words: tr.doc.textBetween(from, to, " ", "\ufffc") });
      }));
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

/** A finding in a footnote is shown at its mark. */
function outer(doc, pos) {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type === schema.nodes.footnote) { return $pos.before(depth); }
  }

  return pos;
}

function touched(tr, set) {
  if (!tr.docChanged) { return set; }
  return set.remove(set.find().filter((mark) => mark.spec.words !== undefined && tr.doc.textBetween(mark.from, mark.to, " ", "\ufffc") !== mark.spec.words));
}

export class Margin {
  plugin = marks;
  #desk;
  #notes = [];

  constructor(desk) {
    this.#desk = desk;
    this.said = make("p", { class: "leaf-said", role: "status", "aria-live": "polite" });
    this.list = make("ol", { class: "leaf-margin", "aria-label": "Phát hiện", hidden: true });
    addEventListener("resize", () => this.draw());
  }

  /** Asks for the findings of the text as it stands and goes to the first. */
  async check() {
    this.said.textContent = "Đang kiểm tra…";
    try {
      const response = await this.#desk.ask();
      if (response.status === 400) {
        this.said.textContent = (await response.json()).error;
        return;
      }

      if (!response.ok || response.redirected) { throw new Error(String(response.status)); }
      const answer = await response.json();
      this.#desk.figures.add(answer.figures);
      this.#show(answer);
    } catch {
      // The line is down, or the session has ended: saving says so in its own words.
      this.said.textContent = "Chưa kiểm tra được: chưa kết nối được với máy chủ.";
    }
  }

  #show({ notes, said }) {
    const { view } = this.#desk;
    const lines = flatLines(view.state.doc, this.#desk);
    this.#notes = notes.map((note, at) => ({ ...note, number: at + 1, place: place(note, lines) }));
    view.dispatch(view.state.tr.setMeta(key, this.#notes.filter((note) => note.place).map((note) => ({ ...note, ...note.place }))));
    const unbound = this.#notes.filter((note) => !note.word && note.place);
    const parts = [make("strong", {}, said), " "];
    if (unbound.length > 0) {
      parts.push(`${unbound.length} số đúng với biểu nhưng chưa gắn: năm sau chép lại sẽ thành số cũ. `,
        button(`Gắn ${unbound.length} số này`, () => this.#mend(unbound)));
    }

    parts.push(" ", button("Bỏ đánh dấu", () => this.#clear()));
    this.said.replaceChildren(...parts);
    this.draw();
    const first = this.list.querySelector("li");
    if (first) { first.focus({ preventScroll: true }); first.scrollIntoView({ block: "center" }); } else { this.said.scrollIntoView({ block: "nearest" }); }
  }

  #clear() {
    this.#notes = [];
    this.said.textContent = "";
    this.#desk.view.dispatch(this.#desk.view.state.tr.setMeta(key, []));
    this.draw();
    this.#desk.view.focus();
  }

  #mark(number) { return key.getState(this.#desk.view.state).find(undefined, undefined, (spec) => spec.number === number)[0]; }

  /** Puts what is right in the place of what is wrong; one step of undo for all. */
  #mend(notes) {
    const { view } = this.#desk;
    const { tr } = view.state;
    for (const note of notes) {
      const mark = this.#mark(note.number);
      if (!mark) { continue; }
      const [from, to] = [tr.mapping.map(mark.from), tr.mapping.map(mark.to, -1)];
      const style = tr.doc.resolve(from + 1).marks();
      const after = tr.doc.textBetween(to, Math.min(to + 2, tr.doc.resolve(to).end()), " ", "\ufffc");
      // A figure in percent writes the sign itself.
      const sign = note.put.endsWith("|%}}") ? /^ ?%/.exec(after)?.[0].length ?? 0 : 0;
      const node = note.put.startsWith("{{") ? schema.nodes.figure.create({ inner: note.put.slice(2, -2) }, null, style) : schema.text(note.put, style);
      tr.replaceWith(from, to + sign, node);
    }

    const next = this.#notes.find((note) => note.word && note.number > notes[0].number && this.#mark(note.number));
    view.dispatch(tr);
    this.#notes = this.#notes.filter((note) => !notes.includes(note));
    this.draw();
    const item = next && this.list.querySelector(`[data-number="${next.number}"]`);
    if (item) { item.focus({ preventScroll: true }); item.scrollIntoView({ block: "nearest" }); } else { view.focus(); }
  }

  #goTo(note) {
    const { view } = this.#desk;
    const mark = this.#mark(note.number);
    if (!mark) { return; }
    view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(mark.from), view.state.doc.resolve(mark.to))).scrollIntoView());
    view.focus();
  }

  #item(note) {
    const canMend = note.put && note.place && !note.place.note && this.#mendable(note);
    const actions = [
      ...(canMend ? [button(`Ghi ${note.says}`, () => this.#mend([note]), { class: "plain small mend" })] : []),
      ...(note.place && !note.place.note ? [button("Đến chỗ này", () => this.#goTo(note))] : []),
    ];
    const item = make("li", { class: note.style, tabindex: -1, "data-number": note.number },
      make("strong", {}, note.word), " ", note.message, ...(actions.length > 0 ? [make("p", { class: "card-actions" }, ...actions)] : []));
    item.addEventListener("focusin", () => this.#point(note.number, true));
    item.addEventListener("focusout", () => this.#point(note.number, false));
    item.addEventListener("mouseenter", () => this.#point(note.number, true));
    item.addEventListener("mouseleave", () => this.#point(note.number, false));
    return item;
  }

  // Only what was typed is replaced: a bound figure is mended in the form.
  #mendable(note) {
    const mark = this.#mark(note.number);
    return mark && !mark.spec.words?.includes("\ufffc");
  }

  #point(number, on) {
    for (const words of this.#desk.view.dom.querySelectorAll(`[data-finding="${number}"]`)) { words.classList.toggle("is-here", on); }
  }

  /** The notes that still hold, each at the height of its words and none over another. */
  draw() {
    const { view } = this.#desk;
    const there = new Set(key.getState(view.state).find().map((mark) => mark.spec.number));
    const shown = this.#notes.filter((note) => note.word && (!note.place || there.has(note.number)));
    const ids = shown.map((note) => note.number).join();
    if (this.list.dataset.shown !== ids) {
      this.list.dataset.shown = ids;
      this.list.replaceChildren(...shown.map((note) => this.#item(note)));
    }

    this.list.hidden = shown.length === 0;
    this.#desk.body.classList.toggle("with-margin", shown.length > 0);
    const top = this.list.getBoundingClientRect().top;
    let free = 0;
    shown.forEach((note, at) => {
      const item = this.list.children[at];
      const mark = this.#mark(note.number);
      const wanted = mark ? view.coordsAtPos(mark.from).top - top : 0;
      const y = Math.max(free, wanted);
      item.style.top = `${y}px`;
      free = y + item.offsetHeight + 8;
    });
    this.list.style.minHeight = getComputedStyle(this.list.firstElementChild ?? this.list).position === "absolute" ? `${free}px` : "";
  }
}
