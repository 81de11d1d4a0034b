import { own } from "./document.ts";
import { oddBracket, openBracket } from "./json-brackets.ts";
import { endBefore, insertion, masked, QUOTED, type Slip, type Spot } from "./json-spot.ts";
import { innerMark, MARKS, TEXT_SLIPS } from "./json-text-slips.ts";
import { numberSlip } from "./number-slips.ts";

/** One that tells what is wrong at a spot, or null where it is something else. */
type Rule = (spot: Spot) => Slip | null;

const comment: Rule = ({ text, offset, error, tail }) => {
  if (error !== "InvalidCommentToken" && !tail.startsWith("#")) return null;
  const block = /^\/\*[\s\S]*?\*\//.exec(text.slice(offset));
  const { length } = block?.[0] ?? tail;
  return { offset, code: "json-syntax.comment", edit: { offset, length, text: "" } };
};

/** Signs that stand between the parts in other languages of programs, or in another keyboard layout. */
const BETWEEN: Readonly<Record<string, string>> = { ";": ",", "=": ":", "，": ",", "：": ":" };

const between: Rule = ({ text, offset }) => {
  const found = text[offset] ?? "";
  const sign = BETWEEN[found];
  if (sign === undefined) return null;
  const edit = { offset, length: 1, text: sign };
  return { offset, code: "json-syntax.between", args: { found, sign }, edit };
};

/** A bracket left out, so that a name stands where none can: after a colon its `{`, in a list its `{` or the list's `]`. */
const strayName: Rule = ({ text, offset, head, error }) => {
  if (error !== "CommaExpected" || text[offset] !== ":") return null;
  const name = [...head.matchAll(QUOTED)].at(-1);
  if (name === undefined) return null;
  const start = offset - head.length + name.index;
  const end = endBefore(text, start);
  const before = text[end - 1] ?? "";
  const beforeComma = text[endBefore(text, end - 1) - 1] ?? "";
  if (before === "," && beforeComma === '"') {
    const place = endBefore(text, end - 1);
    const edit = { offset: place, length: 0, text: "]" };
    const past = { offset: place, length: 2, text: "]," };
    return { offset: place, code: "json-syntax.unclosed-list", edit, past };
  }
  if (!/[:[]/.test(before) && !(before === "," && beforeComma === "}")) return null;
  const { past } = insertion(text, start - 1, "{");
  return {
    offset: start,
    code: "json-syntax.unopened-object",
    edit: { offset: start, length: 0, text: "{" },
    past,
  };
};

/** What stands bare where a value should: from the last colon or bracket of the line to what ends a value. */
const BARE = /^\s*(?<found>[^\s"{}[\],][^"{}[\]]*?)(?=\s*(?:,[,\s]*)?(?:$|[}\]]|\/[/*]|#)|\s*,[,\s]*")/;
/** The same with a quotation mark at its end alone. */
const UNOPENED = /^\s*(?<found>[^\s"{}[\],][^"{}[\]]*)"(?=\s*(?:,|[}\]]|$))/;
const MARKED = new RegExp(`^[${MARKS}]([^"${MARKS}]*)[${MARKS}"]$`);
const WORDS: Readonly<Record<string, string>> = { true: "true", false: "false", null: "null", none: "null" };

const bare: Rule = ({ head, tail, offset }) => {
  const line = masked(head) + masked(tail);
  const opened = /[:[](?=[^:[{"]*$)/.exec(masked(head))?.index;
  if (opened === undefined) return null;
  const rest = (head + tail).slice(opened + 1);
  const unopened = UNOPENED.exec(rest);
  const found = unopened?.groups?.["found"] ?? BARE.exec(line.slice(opened + 1))?.groups?.["found"];
  if (found === undefined || (line[opened] === "[" && found.includes(","))) return null;
  const start = offset - head.length + opened + 1 + rest.indexOf(found);
  const length = found.length + (unopened === null ? 0 : 1);
  const slip = (code: string, write: string | null, args: Slip["args"] = {}): Slip => ({
    offset: start,
    code,
    args: { found, write, ...args },
    past: { offset: start, length, text: "0" },
    ...(write === null ? {} : { edit: { offset: start, length, text: write } }),
  });
  if (unopened !== null)
    return slip("json-syntax.opening-mark", found.includes("\\") ? null : JSON.stringify(found));
  if (MARKS.includes(found.charAt(0))) {
    const [, words] = MARKED.exec(found) ?? [];
    const write = words === undefined || words.includes("\\") ? null : JSON.stringify(words);
    return slip("json-syntax.quotation-mark", write, { found: found.charAt(0) });
  }
  if (/^[-+]?(?:NaN|Infinity)$/.test(found)) return slip("json-syntax.no-number", null);
  if (/\d/.test(found) || found.startsWith("~")) {
    const number = numberSlip(found);
    // What JSON itself reads isn't the fault here.
    return number.code === "wrong-type.plain"
      ? null
      : slip("json-syntax.number", number.write, { what: number, hint: { ...number, part: "hint" } });
  }
  if (/^(?:true|false|null)$/.test(found)) return null;
  const word = own(WORDS, found.toLowerCase());
  if (word !== undefined) return slip("json-syntax.no-word.case", word);
  if (/^(?:undefined|yes|no|да|нет|иә|жоқ)$/i.test(found)) return slip("json-syntax.no-word", null);
  return /^[\p{L}\d $_.,-]+$/u.test(found) ? slip("json-syntax.bare-text", JSON.stringify(found)) : null;
};

const NAME = new RegExp(
  String.raw`^(?<opened>[${MARKS}]?)(?<name>[\w$-]+)(?<closed>[${MARKS}"]?)\s*(?=[:：=])`,
);

const bareName: Rule = ({ offset, tail, head }) => {
  const { opened = "", name = "", closed = "" } = NAME.exec(tail)?.groups ?? {};
  if (name === "" || !/(?:^|[{,])\s*$/.test(head)) return null;
  const length = opened.length + name.length + closed.length;
  const code = opened === "" ? "json-syntax.bare-name" : "json-syntax.quotation-mark";
  const text = `"${name}"`;
  const edit = { offset, length, text };
  // What is read in its place needs two signs, one of them the blank before it.
  const past = head === "" ? null : { offset: offset - 1, length: length + 1, text: '""' };
  return { offset, code, args: { found: opened, write: text }, edit, past };
};

const commas: Rule = ({ text, offset }) => {
  const end = endBefore(text, offset);
  const sign = text[offset] ?? "";
  const before = text[end - 1] ?? "";
  const last = { offset: end - 1, length: 1, text: "" };
  if (before === "," && /[}\]]/.test(sign))
    return { offset: end - 1, code: "json-syntax.last-comma", edit: last };
  if (sign !== "," || !/[,{[]/.test(before)) return null;
  const [run = ","] = /^,(?:\s*,)*/.exec(text.slice(offset)) ?? [];
  return { offset, code: "json-syntax.comma-twice", edit: { offset, length: run.length, text: "" } };
};

const lacking: Rule = ({ text, offset, error }) => {
  const end = endBefore(text, offset);
  const sign = text[offset] ?? "";
  if (error === "CommaExpected" && /["{[\d]/.test(sign))
    return { offset, code: "json-syntax.comma", ...insertion(text, end, ",") };
  if (error === "ColonExpected" && /["{[\d]/.test(sign))
    return { offset, code: "json-syntax.colon", ...insertion(text, end, ":") };
  return null;
};

/** In this order, since one sign can be of several. */
const RULES: readonly Rule[] = [
  innerMark,
  comment,
  between,
  bareName,
  bare,
  openBracket,
  strayName,
  oddBracket,
  commas,
  lacking,
];

/** The parser's own errors, where nothing better is known. */
const NAMES: Readonly<Record<string, string>> = {
  PropertyNameExpected: "name",
  ValueExpected: "value",
  ColonExpected: "colon",
  CommaExpected: "comma",
  EndOfFileExpected: "end",
};

/** What is wrong where the parser stumbles. */
export function slipAt(spot: Spot): Slip {
  const ofText = TEXT_SLIPS[spot.error];
  if (ofText !== undefined) return ofText(spot);
  for (const rule of RULES) {
    const slip = rule(spot);
    if (slip !== null) return slip;
  }
  return { offset: spot.offset, code: `json-syntax.${NAMES[spot.error] ?? "unreadable"}` };
}
