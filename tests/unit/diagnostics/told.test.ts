import { afterEach, describe, expect, test } from "vitest";
import { alternatives, grouped, languageName, nameOf } from "../../../src/diagnostics/naming.ts";
import { speak, told } from "../../../src/diagnostics/told.ts";

afterEach(() => speak());

const lost = (id: string, place: number): string => told`\`${id}\` is lost at ${place}.`;

describe("told`…`", () => {
  test("is English without a catalogue, whatever its slots hold", () => {
    expect(lost("{1} $&", 3)).toBe("`{1} $&` is lost at 3.");
    expect(told`No slot {…} at all.`).toBe("No slot {…} at all.");
  });

  test("is the catalogue's sentence, its slots in the translator's order", () => {
    speak("ru", { "`{0}` is lost at {1}.": "На месте {1} потерян `{0}`." });
    expect(lost("a", 3)).toBe("На месте 3 потерян `a`.");
  });

  test("falls back to English where the catalogue lacks a sentence", () => {
    speak("kk", {});
    expect(lost("a", 3)).toBe("`a` is lost at 3.");
  });
});

test("names of places, lists, languages and numbers follow the language", () => {
  speak("ru", { "`{0}` of {1}": "{1}, `{0}`", "metric {0}": "показатель {0}", "{0}, or {1}": "{0} или {1}" });
  expect(nameOf({ metrics: [{}] }, ["metrics", 0, "label"])).toBe("показатель 1, `label`");
  expect(alternatives(["a", "b", "c"])).toBe("a, b или c");
  expect(languageName("kk")).toBe("казахский (kk)");
  expect(grouped(12_000)).toBe("12\u00a0000");
  speak();
  expect(nameOf({ metrics: [{}] }, ["metrics", 0, "label"])).toBe("`label` of metric 1");
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(alternatives)).toEqual(["a", "a or b", "a, b, or c"]);
  expect(languageName("kk")).toBe("Kazakh (kk)");
  expect(grouped(12_000)).toBe("12,000");
});
