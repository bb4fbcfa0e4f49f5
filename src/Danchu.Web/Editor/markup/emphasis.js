// Which pieces of a paragraph are bold and which italic: CommonMark's rule for * and _ as the server reads it (BoundedEmphasisParser).

export const MOST_MARKS = 2000;

const EXCEPTED = "+\u2212-\u2020\u2021";
const isSpace = (c) => c === "" || /[\s\u0085]/u.test(c);
const isPunctuation = (c) => c === "" || /[!-/:-@[-`{-~]/.test(c) || (c > "\u007f" && /[\p{P}\p{S}]/u.test(c));

/** Whether a run of marks between two letters may open or close emphasis. */
export function flanks(mark, before, after) {
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
  const [pointBefore, pointAfter] = [isPunctuation(before), isPunctuation(after)];
  const plainBefore = !pointBefore || (before !== "" && EXCEPTED.includes(before));
  const plainAfter = !pointAfter || (after !== "" && EXCEPTED.includes(after));
  const left = !spaceAfter && (plainAfter || spaceBefore || pointBefore);
  const right = !spaceBefore && (plainBefore || spaceAfter || pointAfter);
  return mark === "*"
    ? { opens: left, closes: right }
    : { opens: left && (!right || pointBefore), closes: right && (!left || pointAfter) };
}

function fits(opener, closer) {
  const odd = (closer.opens || opener.closes) && opener.count !== closer.count
    && (opener.count + closer.count) % 3 === 0 && (opener.count % 3 !== 0 || closer.count % 3 !== 0);
  return opener.mark === closer.mark && opener.opens && opener.count > 0 && !odd;
}

/** Pairs the runs of marks; each pair { from, to, strong } covers the pieces between two runs. What is left of a run's count is text. */
export function pair(runs) {
  const pairs = [];
  const stack = [...runs];
  for (let i = 0; i < stack.length; i++) {
    const closer = stack[i];
    while (closer.closes && closer.count > 0) {
      let at = i - 1;
      while (at >= 0 && !fits(stack[at], closer)) { at--; }
      if (at < 0) {
        if (!closer.opens) { stack.splice(i--, 1); }
        break;
      }

      const opener = stack[at];
      stack.splice(at + 1, i - at - 1);
      i = at + 1;
      while (opener.count > 0 && closer.count > 0) {
        const taken = Math.min(opener.count, closer.count, 2);
        opener.count -= taken;
        closer.count -= taken;
        pairs.push({ from: opener.index, to: closer.index, strong: taken === 2 });
      }

      if (opener.count === 0) { stack.splice(at, 1); i--; }
      if (closer.count === 0) { stack.splice(i--, 1); break; }
    }
  }

  return pairs;
}
