import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { language as kazakh } from "../../../src/language/kk/index.ts";
import { PRECISIONS, type Precision } from "../../../src/record/terms.ts";
import { decimals, values, wholes } from "./arbitrary.ts";
import { belongingOf, type SpokenCase, soundSuffix, spellOut } from "./spoken-kazakh.ts";

const NBSP = "\u00a0";
const CASES = ["gen", "dat", "acc", "loc", "abl", "ins"] as const;

/** How each unit is read, but the dollars, whose word belongs to a country and is declined so. */
const READ: Readonly<Record<string, string>> = {
  EUR: "еуро",
  KZT: "теңге",
  hectare: "гектар",
  hour: "сағат",
  kilometer: "километр",
  percent: "пайыз",
  "percentage-point": "пайыздық тармақ",
  "square-meter": "шаршы метр",
  tonne: "тонна",
};

describe("per cents of what stands before them in the genitive", () => {
  const graduates = { other: "түлек", "gen-many": "түлектердің" };
  test("take the ending of belonging, on the word that says how exact they are where one follows", () => {
    const said = (precision: Precision, wanted: SpokenCase | "nom" = "nom") =>
      kazakh.measure(87.5, precision, "percent", { belongs: true, case: wanted }).replaceAll(NBSP, " ");
    expect(said("exact")).toBe("87,5%-ы");
    expect(said("over")).toBe("87,5%-дан астамы");
    expect(said("nearly")).toBe("87,5%-ға жуығы");
    expect(said("around")).toBe("шамамен 87,5%-ы");
    expect(said("exact", "dat")).toBe("87,5%-ына");
  });
  test("are said alike, whether the sentence names the noun or the figure does", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...PRECISIONS),
        fc.constantFrom(...CASES),
        (value, precision, wanted) => {
          const own = kazakh.measure(value, precision, "percent", { belongs: true, case: wanted });
          expect(kazakh.measure(value, precision, "percent", { of: graduates, case: wanted })).toBe(
            `түлектердің ${own}`,
          );
        },
      ),
    );
  });
});

describe("a Kazakh unit's suffix follows from the sounds of its word", () => {
  test("every unit is tested", () => {
    expect(Object.keys(READ).concat("USD").toSorted()).toEqual(kazakh.units);
  });
  test.each(Object.entries(READ))("%s, in every case, joined without a hyphen", (unit, word) => {
    for (const wanted of CASES) {
      const said = kazakh.measure(21, "exact", unit, { case: wanted, words: true });
      expect(said).toBe(`21${NBSP}${word}${soundSuffix(word, wanted)}`);
    }
  });
  test("whatever the number before it is, and however it is written", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...Object.entries(READ)),
        fc.constantFrom(...CASES),
        (value, [unit, word], wanted) => {
          const ending = soundSuffix(word, wanted);
          expect(
            kazakh.measure(value, "exact", unit, { case: wanted, words: true }).endsWith(word + ending),
          ).toBe(true);
          expect(kazakh.measure(value, "exact", unit, { case: wanted, short: true }).endsWith(ending)).toBe(
            true,
          );
        },
      ),
    );
  });
  test("after a hyphen on a sign, as its word is read, and never on ₸ or м²", () => {
    for (const [unit, sign] of [
      ["percent", "%"],
      ["kilometer", `${NBSP}км`],
      ["hectare", `${NBSP}га`],
      ["hour", `${NBSP}сағ`],
      ["tonne", `${NBSP}т`],
    ] as const)
      for (const wanted of CASES)
        expect(kazakh.measure(21, "exact", unit, { case: wanted, short: true })).toBe(
          `21${sign}-${soundSuffix(READ[unit] ?? "", wanted)}`,
        );
    expect(kazakh.measure(21, "over", "KZT", { short: true })).toBe(`21${NBSP}теңгеден${NBSP}астам`);
    expect(kazakh.measure(21, "up-to", "square-meter", { short: true })).toBe(
      `21${NBSP}шаршы метрге${NBSP}дейін`,
    );
  });
  test("what belongs to a country takes the case after its own ending", () => {
    const said = CASES.map((wanted) => kazakh.measure(2, "exact", "USD", { case: wanted }));
    expect(said.map((text) => text.split(" ").at(-1))).toEqual(
      ["ның", "на", "н", "нда", "нан", "мен"].map((ending) => `доллары${ending}`),
    );
  });
});

test("months take their endings by sound", () => {
  for (let month = 1; month <= 12; month += 1) {
    const at = `2025-${`${month}`.padStart(2, "0")}`;
    const name = kazakh.period(at).split(" ").at(-1) ?? "";
    const ending = (wanted: SpokenCase): string => `2025${NBSP}жылғы ${name}${soundSuffix(name, wanted)}`;
    expect(kazakh.period(at, { relation: "in" })).toBe(ending("loc"));
    expect(kazakh.period(at, { relation: "from" })).toBe(`${ending("abl")} бастап`);
    expect(kazakh.period(at, { relation: "until" })).toBe(`${ending("dat")} дейін`);
  }
});

test("a rise and a fall are declined by sound", () => {
  const noun = (value: number, unit: string, wanted: SpokenCase): string =>
    kazakh.change(value, "exact", { unit }, "noun", { case: wanted }).split(" ").at(-1) ?? "";
  for (const wanted of CASES) {
    expect(noun(5, "percent", wanted)).toBe(`өсу${soundSuffix("өсу", wanted)}`);
    expect(noun(-5, "percent", wanted)).toBe(`азаю${soundSuffix("азаю", wanted)}`);
    expect(noun(-5, "percentage-point", wanted)).toBe(`төмендеу${soundSuffix("төмендеу", wanted)}`);
  }
});

test("a change is in the dative of what its figure is read as", () => {
  fc.assert(
    fc.property(fc.oneof(wholes, decimals), (value) => {
      fc.pre(value !== 0);
      const [whole = "", fraction] = `${value}`.split(".");
      const ending = soundSuffix(spellOut(fraction ?? whole), "dat");
      expect(kazakh.change(value, "exact", { noun: null }, "noun")).toMatch(
        new RegExp(`\\d-${ending} өсу$`, "u"),
      );
      expect(kazakh.change(-value, "nearly", { noun: null }, "comparison")).toMatch(
        new RegExp(`\\d-${ending}${NBSP}жуық аз$`, "u"),
      );
    }),
  );
});

test("a part has the ending of belonging that its last spoken word asks for", () => {
  const grant = { other: "грант", gen: "гранттың" };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => {
      const whole = { value: 1e9, precision: "exact" } as const;
      const last = spellOut(`${value}`).split(" ").at(-1) ?? "";
      expect(kazakh.part({ value, precision: "exact" }, whole, { noun: grant }).split("-").at(-1)).toBe(
        belongingOf(last).slice(last.length),
      );
    }),
  );
});

test("a part of what is measured has it on the unit", () => {
  for (const [unit, word] of Object.entries(READ).filter(([unit]) => !unit.startsWith("percent"))) {
    const [part, whole] = [2, 5].map((value) => ({ value, precision: "exact" as const }));
    if (part === undefined || whole === undefined) continue;
    expect(kazakh.part(part, whole, { unit })).toBe(
      `5${NBSP}${word}${soundSuffix(word, "gen")} 2${NBSP}${belongingOf(word)}`,
    );
  }
});
