import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { said, vectors } from "./vectors.ts";

const tags = [...new Set(vectors.map(({ locale }) => locale))];

describe.each(tags)("a number is said as its vector expects, to the code point, in %s", async (tag) => {
  const loaded = await loadLanguage(tag);
  const own = vectors.filter(({ locale }) => locale === tag);
  test.each(own)("$id $kind $value $precision", (vector) => {
    expect(said(loaded, vector)).toBe(vector.expected);
  });
});
