import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, parseTemplate, slotNames, TEMPLATE_OPTIONS } from "../../../src/language/template.ts";
import { english } from "../../../src/locales/speaker.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "ж", " ", "{", "}", "5"), minLength: 1, maxLength: 8 });
const slots = fc
  .tuple(fc.constantFrom("colleges", "tour-pupils", "year"), fc.subarray(["start", "bare", "words", "dat"]))
  .map((words) => `{${words.flat().join(" ")}}`);
const escaped = (text: string): string => text.replaceAll("{", "{{").replaceAll("}", "}}");

const written = (piece: Piece): string => {
  if (piece.kind === "text") return escaped(piece.text);
  const { case: wanted, ...flags } = piece.options;
  return `{${[piece.name, ...Object.keys(flags), ...(wanted === undefined ? [] : [wanted])].join(" ")}}`;
};

describe("parseTemplate(source)", () => {
  test("returns pieces that write the source again, each from its own offset to its end", () => {
    const sources = fc.array(fc.tuple(texts.map(escaped), slots)).map((pieces) => pieces.flat().join(""));
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
  test("names each slot once", () => {
    expect(slotNames(parseTemplate("{b} {a start} {b bare} {{c}}"))).toEqual(["a", "b"]);
  });
  test.each([
    ["a {colleges", 2, "template-brace.open", "{{"],
    ["a} b", 1, "template-brace.close", "}}"],
    ["{}", 0, "template-name.none", "{colleges}"],
    ["{!}", 1, "template-name", "{colleges}"],
    ["{colleges  strat}", 11, "template-option", "start"],
    ["{colleges zzzzzz}", 10, "template-option", "start, bare"],
    ["{colleges dat gen}", 14, "template-option.case", "one case"],
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
