// Elements in one call: make("button", { type: "button" }, "Xong").
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) { element.setAttribute(name, ""); } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }

  element.append(...children);
  return element;
}

export function button(label, press, attributes = {}) {
  const element = make("button", { type: "button", class: "plain small", ...attributes }, label);
  element.addEventListener("click", press);
  return element;
}
