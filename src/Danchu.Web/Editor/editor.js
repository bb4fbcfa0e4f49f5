// The editor of a section: a leaf of paper over the text area. The text area stays the field of the form: whatever is written here is written into
// it as markup, so that saving, checking, conflicts and kept text work as they do without it.

import { history } from "prosemirror-history";
import { Fragment } from "prosemirror-model";
import { EditorState, NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { schema } from "./markup/schema.js";
import { Sources } from "./markup/source.js";
import { describe } from "./markup/write.js";
import { paste } from "./paste/paste.js";
import { Card } from "./parts/card.js";
import { button, make } from "./parts/dom.js";
import { FigureView, Figures, openFigure } from "./parts/figures.js";
import { keys } from "./parts/keys.js";
import { Margin } from "./parts/margin.js";
import { NoteView, listNotes, openNote } from "./parts/notes.js";
import { OldNumbers } from "./parts/old.js";
import { pickFigure } from "./parts/picker.js";
import { TableView } from "./parts/table.js";
import { toolbar } from "./parts/toolbar.js";

const { nodes } = schema;

/** A text in the state the editor works on, without its screen. */
export const stateOf = (text, sources, plugins = []) => EditorState.create({ doc: sources.open(text), plugins });

export { Sources, describe };

const choices = () => [...document.querySelectorAll("[data-token]")].map((token) => ({
  token: token.textContent,
  name: token.closest(".pick-group").querySelector(".pick-name").textContent,
  words: token.closest("li").querySelector(".pick-words").textContent,
  shown: token.closest("li").querySelector("strong").textContent,
}));

class Editor {
  constructor(form, area) {
    [this.form, this.area] = [form, area];
    this.sources = new Sources();
    this.figuresAddress = form.dataset.figuresAddress;
    this.period = form.dataset.period;
    this.figures = new Figures(JSON.parse(form.dataset.figures || "[]"), () => this.askFigures());
    for (const { token, name, shown } of choices()) { this.figures.add([{ inner: token.slice(2, -2), text: shown, title: name, problem: null }]); }
    this.frame = make("div", { class: "leaf-frame" });
    this.card = new Card(this.frame);
    this.note = null;
    this.margin = new Margin(this);
    this.old = new OldNumbers(this, [...document.querySelectorAll("[data-markup]")].map((take) => take.dataset.markup), new Sources());
    this.#build();
  }

  #build() {
    const label = document.querySelector(`label[for="${this.area.id}"]`);
    label.id ||= "text-label";
    const leaf = make("div", { class: "leaf" });
    this.notes = make("ol", { class: "leaf-notes", "aria-label": "Chú thích cuối trang", hidden: true });
    this.tools = toolbar(this);
    this.plainly = button("Xem như trang giấy", () => this.turn(), { hidden: true });
    const paper = make("div", { class: "leaf-paper" }, leaf, this.notes);
    this.body = make("div", { class: "leaf-body" }, paper, this.margin.list);
    const hint = make("p", { class: "leaf-hint", id: "leaf-hint" }, "Viết như trong Word, dán được từ Word; gõ “- ” để gạch đầu dòng. "
      + "Ctrl+S để lưu. Trong danh sách, Tab lùi vào một cấp; bấm Esc rồi Tab để ra khỏi trang giấy.");
    this.frame.append(this.tools.bar, this.margin.said, this.old.said, this.body, hint);
    this.area.before(this.plainly, this.frame);
    this.view = new EditorView({ mount: leaf }, {
      state: this.#state(this.area.value),
      attributes: {
        id: "leaf-text", class: "leaf", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, "aria-describedby": "leaf-hint",
        spellcheck: "false", lang: "vi",
      },
      nodeViews: {
        figure: (node) => new FigureView(node, this), footnote: (node) => new NoteView(node, this), table: (node) => new TableView(node, this),
      },
      handleClickOn: (view, _, node, pos, event, direct) => direct && !event.ctrlKey && this.openAt(node, pos),
      dispatchTransaction: (tr) => this.#apply(tr),
    });
    label.addEventListener("click", () => { if (!this.frame.hidden) { this.view.focus(); } });
    this.label = label;
    this.area.addEventListener("input", () => this.#follow());
    this.area.addEventListener("danchu:insert", (event) => this.#insert(event));
    this.form.querySelector("[data-check]")?.addEventListener("click", (event) => {
      if (this.frame.hidden) { return; }
      event.preventDefault();
      this.margin.check();
    });
    this.#show(true);
    this.#draw();
  }

  #state(text) {
    return stateOf(text, this.sources, [history(), paste(this), ...keys(this), this.margin.plugin, this.old.plugin]);
  }

  #apply(tr) {
    this.view.updateState(this.view.state.applyTransaction(tr).state);
    if (this.note && !this.note.follow(tr)) { this.card.close(); }
    if (tr.docChanged && !tr.getMeta("from-area")) {
      this.area.value = this.sources.save(this.view.state.doc);
      this.writing = true;
      this.area.dispatchEvent(new Event("input"));
      this.writing = false;
    }

    this.#draw(tr.docChanged);
  }

  #draw(changed = true) {
    this.tools.draw(this.view.state);
    if (changed) {
      listNotes(this, this.view, this.notes);
      this.margin.draw();
    }

    this.old.draw();
  }

  // The text area was changed by something else: a text that was kept on this machine, or the writer in the plain view.
  #follow() {
    if (this.writing || this.area.value === this.sources.save(this.view.state.doc)) { return; }
    const doc = this.sources.open(this.area.value);
    this.view.dispatch(this.view.state.tr.replaceWith(0, this.view.state.doc.content.size, doc.content).setMeta("from-area", true));
  }

  /** Markup from elsewhere on the page: at the cursor, or, asked so, as paragraphs of its own at the end. */
  #insert(event) {
    if (this.frame.hidden) { return; }
    event.preventDefault();
    const { markup, atEnd } = event.detail;
    const { content } = this.sources.open(markup);
    const { state } = this.view;
    if (atEnd) {
      const last = state.doc.lastChild;
      const empty = last.type === nodes.paragraph && last.content.size === 0;
      const tr = state.tr.replaceWith(state.doc.content.size - (empty ? last.nodeSize : 0), state.doc.content.size, content);
      this.view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
    } else {
      const inline = content.childCount === 1 && content.firstChild.isTextblock ? content.firstChild.content : content;
      this.view.dispatch(state.tr.replaceWith(state.selection.from, state.selection.to, Fragment.from(inline)).scrollIntoView());
    }

    this.view.focus();
  }

  openAt(node, pos) {
    if (node.type === nodes.figure) { openFigure(this, this.view, pos); } else if (node.type === nodes.footnote) { openNote(this, this.view, pos); }
    return node.type === nodes.figure || node.type === nodes.footnote;
  }

  open(selection) {
    return selection instanceof NodeSelection && this.openAt(selection.node, selection.from);
  }

  addNote() {
    const { state } = this.view;
    const { $to } = state.selection;
    if (!$to.parent.type.contentMatch.matchType(nodes.footnote)) { return; }
    this.view.dispatch(state.tr.insert($to.pos, nodes.footnote.create()));
    openNote(this, this.view, $to.pos);
  }

  pickFigure() {
    pickFigure(this, choices(), (token) => {
      this.view.dispatch(this.view.state.tr.replaceSelectionWith(nodes.figure.create({ inner: token.slice(2, -2) })).scrollIntoView());
    });
  }

  save() { this.form.dispatchEvent(new CustomEvent("danchu:save")); }

  /** What the server finds in the text as it stands, with the values of its figures; nothing is saved. */
  ask() { return fetch(this.form.dataset.margin, { method: "POST", body: new FormData(this.form), headers: { Accept: "application/json" } }); }

  async askFigures() {
    const response = await this.ask();
    return response.ok ? (await response.json()).figures : [];
  }

  /** Between the leaf and the plain text area. */
  turn() {
    this.#show(this.frame.hidden);
    (this.frame.hidden ? this.area : this.view).focus();
  }

  #show(leaf) {
    this.frame.hidden = !leaf;
    this.area.hidden = leaf;
    this.plainly.hidden = leaf;
    document.getElementById("text-hint").hidden = leaf;
    if (leaf) { this.label.removeAttribute("for"); } else { this.label.htmlFor = this.area.id; }
  }
}

/** Puts the editor over the text area of a form. */
export function mount(form) {
  const area = form.querySelector("textarea");
  return new Editor(form, area);
}

const form = document.getElementById("section-form");
if (form) { mount(form); }
