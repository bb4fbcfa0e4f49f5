// Validation rules in the browser: the same answers as the server's EvaluateRule and WriteRuleMessage, held equal by a test. Exact: whole numbers of 10^-8.
"use strict";

globalThis.danchuRules = (() => {
  const one = 100000000n;
  const number = (text) => {
    const [, sign, whole, part] = /^(-?)([0-9]+)(?:\.([0-9]{1,8}))?$/.exec(text);
    const size = BigInt(whole) * one + BigInt((part ?? "").padEnd(8, "0"));
    return sign ? -size : size;
  };
  const size = (value) => (value < 0n ? -value : value);

  // "12", "43/49", "kps", "ccsl"; null or undefined is not known.
  const numberOf = (figure, part) => {
    if (figure === null || figure === undefined || figure === "ccsl") { return null; }
    if (figure === "kps") { return part === "Denominator" ? null : 0n; }
    const [value, whole] = figure.split(/[/]/);
    if (whole === undefined) { return part === "Value" ? number(value) : null; }
    return part === "Numerator" ? number(value) : part === "Denominator" ? number(whole) : null;
  };

  const sum = (side, figures) => {
    let total = number(side.constant);
    for (const term of side.terms) {
      const value = numberOf(figures(term.indicator), term.part);
      if (value === null) { return null; }
      total += number(term.factor) * value / one;
    }
    return total;
  };

  const compare = { AtMost: (a, b) => a <= b, Less: (a, b) => a < b, Equal: (a, b) => a === b, AtLeast: (a, b) => a >= b };

  const changed = (rule, now, before) => {
    if (before <= 0n || now < 0n || (now > before ? now : before) < number(rule.floor)) { return false; }
    const times = rule.times && number(rule.times);
    const jumped = times && now > 0n && (now * one >= times * before || now * times <= before * one);
    return Boolean(jumped) || Boolean(rule.share && size(now - before) * 100n * one > number(rule.share) * before);
  };

  const isBroken = (rule, left, right) => {
    if (rule.kind === "Comparison") { return left !== null && right !== null && !compare[rule.comparison](left, right); }
    if (rule.kind === "Requirement") { return left !== null && left > 0n && right !== null && right <= 0n; }
    if (rule.kind === "Change") { return left !== null && right !== null && changed(rule, left, right); }
    return left !== null && Boolean((rule.low && left < number(rule.low)) || (rule.high && left > number(rule.high)));
  };

  // 02 · 1.078 · 75,26, at most six decimals.
  const write = (value) => {
    if (value === null || size(value) >= 1000000000000000000n * one) { return "…"; }
    if (value > 0n && value < 10n * one && value % one === 0n) { return "0" + value / one; }
    const rounded = (size(value) + 50n) / 100n;
    const whole = (rounded / 1000000n).toString().replace(/\B(?=([0-9]{3})+$)/g, ".");
    const part = (rounded % 1000000n).toString().padStart(6, "0").replace(/0+$/, "");
    return (value < 0n ? "-" : "") + whole + (part ? "," + part : "");
  };
  // Half away from zero, of numbers that are not below it.
  const tenths = (over, under) => (over * 20n + under) / (under * 2n) * (one / 10n);

  const writeTerm = (term, figures) => {
    const figure = figures(term.indicator);
    if (figure === null || figure === undefined) { return "chưa báo cáo"; }
    return figure === "kps" ? "không phát sinh" : figure === "ccsl" ? "chưa có số liệu" : write(numberOf(figure, term.part));
  };
  const writeSide = (side, value, figures) => side.terms.length === 1 && number(side.constant) === 0n && number(side.terms[0].factor) === one
    ? writeTerm(side.terms[0], figures)
    : write(value);

  const fill = (rule, left, right, figures) => rule.message.replace(/\{([^}]*)\}/g, (place, name) => {
    const both = left !== null && right !== null;
    const terms = [...rule.left.terms, ...rule.right.terms];
    if (name === "trai") { return writeSide(rule.left, left, figures); }
    if (name === "phai") { return writeSide(rule.right, right, figures); }
    if (name === "truoc") { return write(right); }
    if (name === "lech") { return write(both ? size(left - right) : null); }
    if (name === "lan") { return write(both && left > 0n && right > 0n ? left > right ? tenths(left, right) : tenths(right, left) : null); }
    if (name === "phan-tram") { return write(both && right > 0n ? tenths(size(left - right) * 100n, right) : null) + "%"; }
    const term = terms.find((known) => known.name === name);
    return term ? writeTerm(term, figures) : place;
  });

  const evaluate = (rules, now, before) => {
    const found = [];
    for (const rule of rules) {
      const left = sum(rule.left, now);
      const right = rule.kind === "Change" ? sum(rule.left, before) : rule.kind === "Bounds" ? null : sum(rule.right, now);
      if (isBroken(rule, left, right)) {
        const fields = [...new Set([...rule.left.terms, ...rule.right.terms].map((term) => term.indicator))];
        found.push({ key: rule.key, fields, style: rule.style, word: rule.word, message: fill(rule, left, right, now), weight: rule.weight });
      }
    }
    return found.sort((a, b) => b.weight - a.weight);
  };

  // What is typed, only where it can be read in one way; anything else waits for the server (undefined).
  const part = (text, decimals) => {
    const plain = /^(?:(0|[1-9][0-9]{0,14})|([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}))(?:,([0-9]{1,4}))?$/.exec(text.trim());
    if (!plain || decimals > 2 || (plain[3] ?? "").length > decimals) { return undefined; }
    if (plain[3]?.length === 3) { return undefined; }
    return (plain[1] ?? plain[2].replaceAll(".", "")) + (plain[3] ? "." + plain[3] : "");
  };
  const read = (text, decimals, isRatio) => {
    if (text.trim() === "") { return null; }
    if (!isRatio) { return part(text, decimals); }
    const sides = text.split(/[/]/);
    if (sides.length !== 2) { return undefined; }
    const [over, under] = sides.map((side) => part(side, decimals));
    return over === undefined || under === undefined || /^[0.]+$/.test(under) ? undefined : `${over}/${under}`;
  };

  return { evaluate, read };
})();
