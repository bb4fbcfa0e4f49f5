// Comfort for comments beside the text: what is selected in the leaf is the sentence spoken of, and a comment shows its sentence. Without it one chooses from a list.
"use strict";

{
  const plainly = (text) => text.normalize().replace(/\s+/g, " ").trim();
  const list = document.querySelector("[data-comments] [data-comment-quote]");

  // The sentence in the list that what is selected begins in.
  const choose = () => {
    const selection = document.getSelection();
    if (!list || !selection || selection.isCollapsed || !selection.anchorNode?.parentElement?.closest(".leaf")) { return; }
    const wanted = plainly(selection.toString()).slice(0, 40);
    const found = [...list.options].find((option) => option.value && wanted && plainly(option.value).includes(wanted));
    if (found) { list.value = found.value; }
  };
  document.addEventListener("selectionchange", choose);

  const rangeOf = (quote) => {
    const nodes = [];
    const walker = document.createTreeWalker(document.querySelector(".leaf") ?? document.createElement("p"), NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data.replace(/\s/g, " "); }
    const start = text.indexOf(quote.slice(0, 60));
    if (start < 0) { return null; }
    const end = Math.min(text.length, start + quote.length);
    const at = (place) => nodes.findLast(([from]) => from <= place);
    const range = new Range();
    range.setStart(at(start)[1], start - at(start)[0]);
    range.setEnd(at(end - 1)[1], end - at(end - 1)[0]);
    return range;
  };
  for (const comment of document.querySelectorAll("[data-comments] .comment[data-quote]")) {
    const show = () => {
      const range = globalThis.CSS?.highlights && comment.dataset.quote ? rangeOf(comment.dataset.quote) : null;
      if (!range) { return; }
      CSS.highlights.set("commented", new Highlight(range));
      range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    };
    comment.addEventListener("pointerenter", show);
    comment.addEventListener("focusin", show);
    comment.addEventListener("pointerleave", () => globalThis.CSS?.highlights?.delete("commented"));
  }
}
