// What was read keeps the letters it was written with: what nobody touched is saved byte for byte as it was.

import { readBlocks } from "./blocks.js";
import { blockNode, schema } from "./schema.js";
import { writeBlock } from "./write.js";

export class Sources {
  #byFirst = new Map();
  #keys = new WeakMap();
  #written = new WeakMap();
  #blank = "";

  /** The nodes of a text; its chunks are remembered. */
  open(text) {
    const { chunks, after } = readBlocks(text);
    let previous = null;
    const nodes = [];
    for (const [at, { source, before, blocks }] of chunks.entries()) {
      const own = blocks.map(blockNode);
      const chunk = { keys: own.map((node) => this.#key(node)), source, next: null, between: "", lead: at === 0 ? before : "", after: "" };
      if (previous) { [previous.next, previous.between] = [chunk, before]; }
      const known = this.#byFirst.get(chunk.keys[0]);
      if (known) { known.push(chunk); } else { this.#byFirst.set(chunk.keys[0], [chunk]); }
      nodes.push(...own);
      previous = chunk;
    }

    if (previous) { previous.after = after; }
    if (nodes.length === 0) { this.#blank = text; }
    return schema.nodes.doc.create(null, nodes.length > 0 ? nodes : schema.nodes.paragraph.create());
  }

  /** The text of a document. */
  save(doc) {
    let text = "";
    let last = null;
    for (let i = 0; i < doc.childCount;) {
      const chunk = this.#find(doc, i, last?.next);
      const piece = chunk ? chunk.source : this.#write(doc.child(i));
      if (chunk || piece) {
        text += !last ? chunk?.lead ?? "" : chunk && last?.next === chunk ? last.between : "\n\n";
        text += piece;
        last = chunk ?? { next: null, after: "" };
      }

      i += chunk ? chunk.keys.length : 1;
    }

    return last ? text + last.after : this.#blank;
  }

  #find(doc, at, expected) {
    const known = this.#byFirst.get(this.#key(doc.child(at))) ?? [];
    const fits = (chunk) => at + chunk.keys.length <= doc.childCount
      && chunk.keys.every((key, i) => key === this.#key(doc.child(at + i)));
    return expected && known.includes(expected) && fits(expected) ? expected : known.find(fits);
  }

  #key(node) {
    let key = this.#keys.get(node);
    if (key === undefined) { this.#keys.set(node, key = JSON.stringify(node)); }
    return key;
  }

  #write(node) {
    let text = this.#written.get(node);
    if (text === undefined) { this.#written.set(node, text = writeBlock(node)); }
    return text;
  }
}
