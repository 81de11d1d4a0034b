import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, parseTemplate, slotNames, TEMPLATE_OPTIONS } from "../../../src/language/template.ts";
import { english } from "../../../src/locales/speaker.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "ж", " ", "{", "}", "5"), minLength: 1, maxLength: 8 });
const slots = fc
  .tuple(fc.constantFrom("colleges", "tour-pupils", "year"), fc.subarray(["start", "bare", "words", "dat"]))
  .map((words) => `{${words.flat().join(" ")}}`);
const choices = fc
  .array(fc.constantFrom("is", "не был", "7", "literal"), { minLength: 2, maxLength: 3 })
  .map((forms) => `{colleges|${forms.join("|")}}`);
const literals = fc.constantFrom("7–11", "№ 231/2", "a|b", "literal").map((text) => `{literal ${text}}`);
const escaped = (text: string): string => text.replaceAll("{", "{{").replaceAll("}", "}}");

const written = (piece: Piece): string => {
  if (piece.kind === "text") return escaped(piece.text);
  if (piece.kind === "literal") return `{literal ${piece.text}}`;
  if (piece.kind === "choice") return `{${[piece.name, ...piece.forms.map(({ text }) => text)].join("|")}}`;
  const { case: wanted, ...flags } = piece.options;
  return `{${[piece.name, ...Object.keys(flags), ...(wanted === undefined ? [] : [wanted])].join(" ")}}`;
};

describe("parseTemplate(source)", () => {
  test("returns pieces that write the source again, each from its own offset to its end", () => {
    const sources = fc
      .array(fc.tuple(texts.map(escaped), fc.oneof(slots, choices, literals)))
      .map((pieces) => pieces.flat().join(""));
    fc.assert(
      fc.property(sources, (source) => {
        const { pieces, faults } = parseTemplate(source);
        expect(faults).toEqual([]);
        expect(pieces.map(written).join("")).toBe(source);
        for (const piece of pieces) expect(source.slice(piece.offset, piece.end)).toBe(written(piece));
      }),
    );
  });
  test("reads options and the case", () => {
    const { pieces } = parseTemplate("{colleges start dat}");
    expect(pieces).toEqual([
      { kind: "slot", name: "colleges", options: { start: true, case: "dat" }, offset: 0, end: 20 },
    ]);
  });
  test("reads a choice's forms without the blanks around them, each at its place", () => {
    const source = "{ colleges | is |  are}";
    const [piece] = parseTemplate(source).pieces;
    expect(piece).toEqual({
      kind: "choice",
      name: "colleges",
      forms: [
        { text: "is", offset: 13 },
        { text: "are", offset: 19 },
      ],
      offset: 0,
      end: source.length,
    });
  });
  test("names each slot once, and what a choice agrees with", () => {
    expect(slotNames(parseTemplate("{b} {a start} {b bare} {{c}} {d|x|y} {literal e}"))).toEqual([
      "a",
      "b",
      "d",
    ]);
  });
  test.each([
    ["a {colleges", 2, "template-brace.open", "{{"],
    ["a} b", 1, "template-brace.close", "}}"],
    ["{}", 0, "template-name.none", "{colleges}"],
    ["{!}", 1, "template-name", "{colleges}"],
    ["{colleges  strat}", 11, "template-option", "start"],
    ["{colleges zzzzzz}", 10, "template-option", "start, bare"],
    ["{colleges dat gen}", 14, "template-option.case", "one case"],
    ["a {literal }", 2, "template-literal", "{literal 7–11}"],
    ["{colleges|is}", 1, "template-choice.forms", "the rest"],
    ["{colleges|a|b|c|d}", 1, "template-choice.forms", "the rest"],
    ["{colleges|is| }", 14, "template-choice.empty", "{colleges|is|are}"],
    ["{colleges start|is|are}", 10, "template-choice.option", "alone"],
    ["{|is|are}", 0, "template-name.none", "{colleges}"],
  ])("places the fault of %s", (source, offset, code, hint) => {
    const { faults } = parseTemplate(source);
    expect(faults.map((fault) => [fault.offset, fault.code])).toEqual([[offset, code]]);
    expect(faults.map((fault) => english().tell(fault).hint)).toEqual([expect.stringContaining(hint)]);
  });
  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("{", "}", "a", " ", ...TEMPLATE_OPTIONS) }), (source) => {
        parseTemplate(source);
      }),
    );
  });
});
