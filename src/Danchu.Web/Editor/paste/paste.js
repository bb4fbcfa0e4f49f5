import { closeHistory } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { fromHtml, fromText, unstyled } from "./word.js";
import { schema } from "../markup/schema.js";
import { noteText } from "../parts/notes.js";

const { nodes } = schema;

/** One paragraph goes into the line where the cursor stands; several keep their ends. */
function sliceOf(blocks) {
  const open = (block) => (block?.type === nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

function wordsOf(slice, desk) {
  const lines = [];
  slice.content.descendants((node) => {
    if (node.type === nodes.table) { lines.push(node.attrs.source); }
    if (!node.isTextblock) { return true; }
    let text = "";
    node.forEach((child) => {
      text += child.isText ? child.text : child.type === nodes.figure ? desk.figures.get(child.attrs.inner)?.text ?? `{{${child.attrs.inner}}}`
        : child.type === nodes.footnote ? ` (chú thích: ${noteText(child, desk)})` : "\n";
    });
    lines.push(text);
    return false;
  });
  return lines.join("\n");
}

export function paste(desk) {
  return new Plugin({
    props: {
      // The editor reads what is pasted before it asks us.
      transformPastedHTML: unstyled,
      clipboardTextSerializer: (slice) => wordsOf(slice, desk),
      handlePaste(view, event) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        const { $from } = view.state.selection;
        if (html.includes("data-pm-slice") || $from.parent.type === nodes.source) { return false; }
        const blocks = html.trim() ? fromHtml(html) : fromText(text);
        if (blocks.length === 0) { return !html && !text ? false : true; }
        // A step of its own to undo, however soon after typing.
        view.dispatch(closeHistory(view.state.tr).replaceSelection(sliceOf(blocks)).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
        return true;
      },
    },
  });
}
