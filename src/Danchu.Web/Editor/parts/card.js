// A small card under a place of the text: a figure's source, a footnote, the list of figures. One is open at a time; Esc closes it.

import { make } from "./dom.js";

export class Card {
  #frame;
  #box = null;
  #closed = null;

  constructor(frame) {
    this.#frame = frame;
    frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#box?.contains(event.target)) {
        event.preventDefault();
        this.close();
      }
    });
    document.addEventListener("pointerdown", (event) => {
      if (this.#box && !this.#box.contains(event.target)) { this.close(false); }
    });
  }

  get isOpen() { return this.#box !== null; }

  /** @param closed Told when the card is gone, and whether the writer should be back in the text. */
  open(label, place, content, closed = () => {}) {
    this.close(false);
    this.#box = make("div", { class: "card", role: "dialog", "aria-label": label }, ...content);
    this.#closed = closed;
    this.#frame.append(this.#box);
    const around = this.#frame.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.left - around.left, around.width - this.#box.offsetWidth - 8));
    this.#box.style.left = `${left}px`;
    this.#box.style.top = `${place.bottom - around.top + 6}px`;
    return this.#box;
  }

  close(back = true) {
    const [box, closed] = [this.#box, this.#closed];
    [this.#box, this.#closed] = [null, null];
    box?.remove();
    closed?.(back);
  }
}
