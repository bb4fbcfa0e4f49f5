// Comfort for the statistical form: cells save themselves, Enter and the arrows walk, a column from Excel is pasted. Without it the form works all the same.
"use strict";

const figures = document.getElementById("figures-form");
if (figures) {
  const cells = [...figures.querySelectorAll("[data-figure]")];
  const state = document.getElementById("figures-state");
  const entered = document.getElementById("entered");
  const say = (text) => { state.textContent = text; };
  const row = (cell) => cell.closest("tr");
  const choice = (cell) => figures.elements["State." + cell.dataset.figure];
  const revision = (cell) => figures.elements["Revision." + cell.dataset.figure];
  const now = (cell) => cell.value.trim() + "|" + choice(cell).value;
  const saved = new Map(cells.map((cell) => [cell, row(cell).querySelector(".wrong") ? null : now(cell)]));
  const unsaved = () => cells.filter((cell) => now(cell) !== saved.get(cell));
  for (const hint of document.querySelectorAll("[data-with-script]")) { hint.hidden = false; }

  const mark = (cell, error) => {
    const line = document.getElementById("Input_" + cell.dataset.figure + "-error");
    line.textContent = error || "";
    line.hidden = !error;
    cell.closest("td").classList.toggle("wrong", Boolean(error));
    if (error) { cell.setAttribute("aria-invalid", "true"); } else { cell.removeAttribute("aria-invalid"); }
    describe(cell);
  };

  const noteOf = (cell, name) => document.getElementById("Input_" + cell.dataset.figure + "-" + name);
  const describe = (cell) => {
    const notes = ["error", "rules"].map((name) => noteOf(cell, name)).filter((note) => note && !note.hidden);
    if (notes.length > 0) { cell.setAttribute("aria-describedby", notes.map((note) => note.id).join(" ")); } else { cell.removeAttribute("aria-describedby"); }
  };

  // Rules: while one types by the script, once a cell is saved by what the server says of all.
  const rules = JSON.parse(document.getElementById("figure-rules")?.textContent ?? "null");
  const byKey = new Set(rules?.rules.map((rule) => rule.key));
  let said = rules?.broken ?? [];
  const showRules = (broken) => {
    for (const cell of cells) {
      const list = noteOf(cell, "rules");
      if (!list) { continue; }
      list.replaceChildren(...broken.filter((rule) => rule.fields.includes(cell.dataset.figure)).map((rule) => {
        const item = document.createElement("li");
        const word = document.createElement("strong");
        item.className = rule.style;
        word.textContent = rule.word;
        item.append(word, " " + rule.message);
        return item;
      }));
      list.hidden = list.childElementCount === 0;
      describe(cell);
    }
  };
  const typed = (indicator) => {
    const cell = cells.find((one) => one.dataset.figure === indicator);
    if (!cell) { return rules.now[indicator]; }
    const chosen = choice(cell).value;
    return chosen === "NotArisen" ? "kps" : chosen === "NotAvailable" ? "ccsl"
      : globalThis.danchuRules.read(cell.value, rules.decimals[indicator], cell.placeholder === "a/b");
  };
  const holdRules = () => {
    if (!rules) { return; }
    const elsewhere = said.filter((rule) => !byKey.has(rule.key));
    showRules([...globalThis.danchuRules.evaluate(rules.rules, typed, (indicator) => rules.before[indicator]), ...elsewhere]);
  };

  const compare = (cell, text) => {
    const shown = row(cell).querySelector(".compared");
    shown.textContent = text;
    shown.classList.toggle("up", text.startsWith("t"));
    shown.classList.toggle("down", text.startsWith("g"));
  };

  const send = async (cell) => {
    const form = new FormData();
    for (const field of [cell, choice(cell), revision(cell), figures.elements.__token]) { form.append(field.name, field.value); }
    const address = figures.dataset.cell + "?handler=Cell&indicator=" + encodeURIComponent(cell.dataset.figure);
    const response = await fetch(address, { method: "POST", body: form, headers: { Accept: "application/json" } });
    if (response.redirected || response.status === 401) { throw new Error("Phiên đăng nhập đã hết: mở thẻ khác để đăng nhập lại rồi bấm Lưu số liệu."); }
    return response.json();
  };

  // One after the other: two saves of one cell must not overtake each other.
  let queue = Promise.resolve();
  const save = (cell) => {
    queue = queue.then(() => saveNow(cell));
    return queue;
  };

  const saveNow = async (cell) => {
    const sending = now(cell);
    if (sending === saved.get(cell)) { return; }
    try {
      const answer = await send(cell);
      mark(cell, answer.error);
      if (answer.error) { say("Có ô chưa lưu được."); return; }
      said = answer.rules;
      revision(cell).value = answer.revision;
      if (now(cell) === sending && choice(cell).value === "Value") { cell.value = answer.field; }
      saved.set(cell, now(cell) === sending || choice(cell).value === "Value" ? now(cell) : sending);
      row(cell).classList.remove("unsaved");
      compare(cell, answer.compared);
      if (!answer.carried) { row(cell).querySelector(".carried")?.remove(); }
      if (unsaved().length === 0) { showRules(said); }
      entered.textContent = answer.entered;
      say(unsaved().length === 0 ? "Đã tự lưu." : "");
    } catch (problem) {
      say(problem instanceof TypeError ? "Chưa kết nối được: các ô có vạch cam chưa lưu, sẽ lưu khi bấm Lưu số liệu." : problem.message);
    }
  };

  const move = (cell, by) => {
    const next = cells[cells.indexOf(cell) + by];
    if (next) { next.focus(); next.select(); }
  };

  for (const cell of cells) {
    cell.addEventListener("input", () => {
      if (cell.value && choice(cell).value !== "Value") { choice(cell).value = "Value"; }
      row(cell).classList.add("unsaved");
      holdRules();
    });
    cell.addEventListener("change", () => save(cell));
    choice(cell).addEventListener("change", () => {
      if (choice(cell).value !== "Value") { cell.value = ""; }
      row(cell).classList.add("unsaved");
      holdRules();
      save(cell);
    });
    cell.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (by === 0 || cell.tagName === "TEXTAREA" || event.isComposing) { return; }
      event.preventDefault();
      save(cell);
      move(cell, by);
    });
    cell.addEventListener("paste", (event) => paste(cell, event));
  }

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      for (const cell of unsaved()) { save(cell); }
    }
  });

  // A column of figures: shown first, then put in from this cell down.
  const paste = (cell, event) => {
    const lines = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r/g, "").replace(/\n+$/, "").split("\n");
    if (lines.length < 2 || cell.tagName === "TEXTAREA") { return; }
    event.preventDefault();
    const values = lines.map((line) => (line.split("\t").findLast((part) => part.trim() !== "") ?? "").trim());
    const targets = cells.slice(cells.indexOf(cell), cells.indexOf(cell) + values.length);
    const plan = document.createElement("dialog");
    plan.className = "paste-plan";
    const list = document.createElement("ol");
    for (const [at, target] of targets.entries()) {
      const item = document.createElement("li");
      item.textContent = target.getAttribute("aria-label") + ": " + (values[at] || "(để nguyên)");
      list.append(item);
    }
    const title = document.createElement("h2");
    title.textContent = "Dán " + targets.length + " số vào các ô này?";
    const left = document.createElement("p");
    left.textContent = values.length > targets.length ? "Còn " + (values.length - targets.length) + " dòng không có ô để dán." : "";
    const actions = document.createElement("form");
    actions.method = "dialog";
    actions.className = "actions";
    actions.innerHTML = '<button class="button" value="yes">Dán</button> <button class="button second" value="no">Hủy</button>';
    plan.append(title, list, left, actions);
    document.body.append(plan);
    plan.addEventListener("close", () => {
      if (plan.returnValue === "yes") {
        for (const [at, target] of targets.entries()) {
          if (values[at]) { target.value = values[at]; target.dispatchEvent(new Event("input")); save(target); }
        }
      }
      plan.remove();
      cell.focus();
    });
    plan.showModal();
  };

  let leaving = false;
  figures.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => { if (!leaving && unsaved().length > 0) { event.preventDefault(); } });
}
