// Comfort for writing a section: saves while one writes, keeps the text when the line is down, inserts figures. Without it the form works all the same.
"use strict";

const form = document.getElementById("section-form");
if (form) {
  const area = form.querySelector("textarea");
  const revision = form.elements["Input.Revision"];
  const state = document.getElementById("save-state");
  const key = "danchu:" + form.dataset.key;
  // After a check the page shows what was typed but not saved.
  let saved = form.dataset.unsaved === "true" ? null : area.value;
  let timer = 0;
  let busy = false;
  let stopped = false;
  let ended = false;

  const say = (text) => { state.textContent = text; };
  const askToSignIn = () => {
    const link = document.createElement("a");
    [link.href, link.target, link.textContent] = [form.dataset.signIn, "_blank", "đăng nhập lại ở thẻ khác"];
    state.replaceChildren("Phiên đăng nhập đã hết. Nội dung còn trên trang này và trên máy này: ", link, ", rồi trở lại đây là tự lưu tiếp.");
  };
  const plainly = (text) => text.normalize().replaceAll("\r\n", "\n").trim();
  const time = () => new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

  const remember = (text) => {
    try {
      if (text === null) { localStorage.removeItem(key); } else { localStorage.setItem(key, JSON.stringify({ text, revision: revision.value })); }
    } catch { /* Private windows have no storage; the page still holds the text. */ }
  };

  const save = async () => {
    if (busy || stopped || area.value === saved) { return; }
    busy = true;
    const sending = area.value;
    try {
      const response = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      if (response.redirected || response.status === 401) {
        ended = true;
        askToSignIn();
        return;
      }
      ended = false;
      const answer = await response.json();
      if (answer.error) {
        say(answer.error);
      } else if (answer.conflict) {
        stopped = true;
        remember(null);
        say("Người khác đã lưu mục này trước bạn. Bản của bạn đã được giữ riêng: tải lại trang để ghép hai bản.");
      } else {
        revision.value = answer.revision;
        saved = sending;
        remember(null);
        if (area.value === saved) { say("Đã tự lưu lúc " + time() + "."); }
      }
    } catch {
      say("Chưa kết nối được, nội dung được giữ trên máy này và sẽ tự gửi lại.");
      timer = setTimeout(save, 15000);
    } finally {
      busy = false;
    }

    // What was typed while this one was under way goes next.
    if (!stopped && !ended && area.value !== sending) { later(); }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  };

  area.addEventListener("input", () => {
    remember(area.value);
    if (ended) { return; }
    if (!stopped) { say(area.value === saved ? "" : "Chưa lưu…"); }
    later();
  });
  // A tick counts as something to save, whatever the text is.
  for (const tick of document.querySelectorAll("[data-tick]")) {
    tick.addEventListener("change", () => { saved = null; later(); });
  }
  const saveNow = () => {
    clearTimeout(timer);
    if (area.value === saved) { say("Không có gì chưa lưu."); } else { save(); }
  };
  form.addEventListener("danchu:save", saveNow);
  area.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saveNow();
    }
  });
  form.addEventListener("submit", () => { stopped = true; clearTimeout(timer); });
  window.addEventListener("online", save);

  // Back from signing in at another tab.
  document.addEventListener("visibilitychange", () => { if (ended && !document.hidden) { save(); } });
  window.addEventListener("focus", () => { if (ended) { save(); } });
  window.addEventListener("beforeunload", (event) => {
    if (!stopped && area.value !== saved) { event.preventDefault(); }
  });

  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept && plainly(kept.text) === plainly(area.value)) {
      remember(null);
    } else if (kept) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button second";
      button.textContent = "Khôi phục nội dung chưa gửi được trên máy này";
      button.addEventListener("click", () => { area.value = kept.text; area.dispatchEvent(new Event("input")); button.remove(); });
      form.querySelector(".actions").append(button);
    }
  } catch { /* Nothing kept, or not ours. */ }

  // The editor takes what is inserted where it is there; in the text area execCommand is the one way that leaves Ctrl+Z working.
  const insert = (markup, atEnd = false) => {
    const offer = new CustomEvent("danchu:insert", { detail: { markup, atEnd }, cancelable: true });
    if (!area.dispatchEvent(offer)) { return; }
    if (atEnd) { area.setSelectionRange(area.value.length, area.value.length); }
    const text = (atEnd && area.value && !area.value.endsWith("\n") ? "\n" : "") + markup;
    area.focus();
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input"));
    }
  };

  for (const token of document.querySelectorAll("[data-token]")) {
    const name = token.closest(".pick-group").querySelector(".pick-name").textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain small";
    button.textContent = "Chèn";
    button.setAttribute("aria-label", "Chèn " + name + ": " + token.previousElementSibling.textContent.replace(/\s+/g, " ").trim());
    button.addEventListener("click", () => insert(token.textContent));
    token.hidden = true;
    token.after(button);
  }

  const pick = document.querySelector("[data-pick]");
  if (pick) {
    const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
    pick.hidden = false;
    pick.addEventListener("input", () => {
      for (const item of document.querySelectorAll("[data-picker] .pick-group")) {
        item.hidden = !plain(item.textContent).includes(plain(pick.value));
      }
    });
  }

  for (const take of document.querySelectorAll("[data-markup]")) {
    take.addEventListener("click", (event) => {
      event.preventDefault();
      if (area.value.includes(take.dataset.markup)) {
        say("Nội dung này đã có trong khung soạn thảo.");
        return;
      }
      insert(take.dataset.markup, true);
    });
  }

  // What the subordinates wrote is read beside the text; taking pieces over, and noting whose they are, is done on their page.
  for (const box of document.querySelectorAll("[data-beside]")) {
    box.addEventListener("toggle", async () => {
      if (!box.open || box.dataset.read) { return; }
      box.dataset.read = "yes";
      try {
        const page = new DOMParser().parseFromString(await (await fetch(box.dataset.beside)).text(), "text/html");
        for (const unit of page.querySelectorAll(".gather fieldset")) {
          const [name, words] = [document.createElement("h3"), document.createElement("div")];
          name.textContent = unit.querySelector("legend").textContent;
          for (const piece of unit.querySelectorAll("label")) {
            const line = document.createElement("p");
            line.className = "small";
            line.textContent = piece.textContent;
            words.append(line);
          }
          box.append(name, words);
        }
      } catch { box.dataset.read = ""; /* The line is down: opening the box again asks again, and the link is there. */ }
    });
  }

  // What a check found stands below the text: go to the first.
  const first = document.getElementById("first-finding");
  if (first) {
    first.scrollIntoView({ block: "center" });
    first.focus({ preventScroll: true });
  }
}
