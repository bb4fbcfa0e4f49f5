// Footnotes: a raised number in the line, the words in a card beside it, all of them below the leaf as on paper.

import { baseKeymap } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { StepMap } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import { button, make } from "./dom.js";
import { FigureView } from "./figures.js";
import { schema } from "../markup/schema.js";
import { emphasisKeys } from "./keys.js";

export function noteText(note, desk) {
  if (note.attrs.source !== null) { return note.attrs.source; }
  let text = "";
  note.forEach((node) => {
    text += node.isText ? node.text : node.type === schema.nodes.figure ? desk.figures.get(node.attrs.inner)?.text ?? "…" : " ";
  });
  return text;
}

export class NoteView {
  constructor(node, desk) {
    [this.node, this.desk] = [node, desk];
    this.dom = make("sup", { class: "note-mark" });
    this.draw();
  }

  draw() {
    const text = noteText(this.node, this.desk);
    this.dom.title = text;
    this.dom.setAttribute("aria-label", `Chú thích: ${text}`);
  }

  update(node) {
    if (node.type !== this.node.type) { return false; }
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation() { return true; }
}

const breakLine = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.line.create()).scrollIntoView());
  return true;
};

/** The editor of one footnote. What is typed in it is a change of the whole text, with one undo for both. */
class NoteEditor {
  constructor(desk, outer, pos) {
    [this.outer, this.pos] = [outer, pos];
    const done = () => { desk.card.close(); return true; };
    this.mount = make("div", { class: "note-text" });
    this.view = new EditorView(this.mount, {
      state: EditorState.create({
        doc: outer.state.doc.nodeAt(pos),
        plugins: [
          keymap({
            ...emphasisKeys, Enter: done, "Shift-Enter": breakLine,
            "Mod-z": () => undo(outer.state, outer.dispatch), "Mod-y": () => redo(outer.state, outer.dispatch),
            "Shift-Mod-z": () => redo(outer.state, outer.dispatch),
          }),
          keymap(baseKeymap),
        ],
      }),
      attributes: { role: "textbox", "aria-label": "Nội dung chú thích", "aria-multiline": "true", spellcheck: "false" },
      nodeViews: { figure: (node) => new FigureView(node, desk) },
      dispatchTransaction: (tr) => this.#apply(tr),
    });
  }

  #apply(tr) {
    this.view.updateState(this.view.state.applyTransaction(tr).state);
    if (tr.docChanged && !tr.getMeta("outside")) {
      const change = this.outer.state.tr;
      const shift = StepMap.offset(this.pos + 1);
      for (const step of tr.steps) { change.step(step.map(shift)); }
      this.own = true;
      this.outer.dispatch(change);
      this.own = false;
    }
  }

  /** Whether the footnote still stands. */
  follow(tr) {
    if (!this.own) { this.pos = tr.mapping.map(this.pos); }
    const node = this.outer.state.doc.nodeAt(this.pos);
    if (node?.type !== schema.nodes.footnote) { return false; }
    if (!node.content.eq(this.view.state.doc.content)) {
      this.view.dispatch(this.view.state.tr.replaceWith(0, this.view.state.doc.content.size, node.content).setMeta("outside", true));
    }

    return true;
  }
}

export function openNote(desk, view, pos) {
  const note = view.state.doc.nodeAt(pos);
  const remove = () => {
    const at = desk.note?.pos ?? pos;
    desk.card.close();
    if (view.state.doc.nodeAt(at)?.type === schema.nodes.footnote) { view.dispatch(view.state.tr.delete(at, at + view.state.doc.nodeAt(at).nodeSize)); }
  };
  const editor = note.attrs.source === null ? new NoteEditor(desk, view, pos) : null;
  const place = view.nodeDOM(pos).getBoundingClientRect();
  desk.card.open("Chú thích cuối trang", place, [
    make("p", { class: "card-title" }, "Chú thích cuối trang"),
    editor?.mount ?? make("p", { class: "kept-source" }, note.attrs.source),
    make("p", { class: "card-actions" }, button("Xong", () => desk.card.close()), button("Xóa chú thích", remove)),
  ], (back) => {
    desk.note = null;
    editor?.view.destroy();
    const at = editor?.pos ?? pos;
    const left = view.state.doc.nodeAt(at);
    if (left?.type === schema.nodes.footnote && left.attrs.source === null && left.content.size === 0) {
      view.dispatch(view.state.tr.delete(at, at + left.nodeSize));
    }

    if (back) { view.focus(); }
  });
  desk.note = editor;
  editor?.view.focus();
}

/** The words of all footnotes below the leaf, numbered as they will be printed. */
export function listNotes(desk, view, list) {
  const notes = [];
  view.state.doc.descendants((node, pos) => {
    if (node.type === schema.nodes.footnote) { notes.push({ pos, text: noteText(node, desk) }); }
  });
  list.hidden = notes.length === 0;
  list.replaceChildren(...notes.map(({ pos, text }, at) => make("li", {},
    button(text || "(trống)", () => openNote(desk, view, pos), { "aria-label": `Sửa chú thích ${at + 1}: ${text}` }))));
}
