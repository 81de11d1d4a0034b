/**
 * The characters that the pages' typefaces have between them, as ranges of code points: what `check` can know of the fonts
 * without reading them. `tests/unit/charts/glyphs.test.ts` holds it to the fonts, and prints it where they differ.
 */
export const COVERED: readonly string[] = [
  "d 20-7e a0-17e 18f 192 1a0-1a1 1af-1b0 1c4-1dc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d 230-233 237 251 259 261",
  "2b9-2bc 2be-2bf 2c6-2cc 2d8-2dd 300-304 306-30c 30f 311-312 31b 323-324 326-328 32e 331 335 374-375 37a",
  "37e 384-38a 38c 38e-3a1 3a3-3cf 3d7-3e1 400-45f 462-463 46a-46b 472-475 490-49d 4a0-4a5 4aa-4ab 4ae-4b3",
  "4b6-4bb 4c0-4c2 4cb-4cc 4cf-4d9 4dc-4df 4e2-4e9 4ee-4f9 51a-51d 1e08-1e09 1e0c-1e0f 1e14-1e17 1e1c-1e1d",
  "1e20-1e21 1e24-1e25 1e2a-1e2b 1e2e-1e2f 1e36-1e3b 1e42-1e49 1e4c-1e53 1e5a-1e69 1e6c-1e6f 1e78-1e7b",
  "1e80-1e85 1e8e-1e8f 1e92-1e93 1e97 1e9e 1ea0-1ef9 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59",
  "1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2007-200b 2010",
  "2012-2015 2018-201a 201c-201e 2020-2022 2026 2030 2032-2033 2039-203a 2042 2044 2052 2070 2074-2079",
  "207d-2089 208d-208e 20a1 20a3-20a4 20a6-20a7 20a9 20ab-20ae 20b1-20b2 20b4-20b5 20b8-20ba 20bc-20bd 2113",
  "2116-2117 2120 2122 2126 212e 2153-2154 215b-215e 2190-2193 2196-2199 2202 2205-2206 220f 2211-2212 2215",
  "2219-221a 221e 222b 2248 2260 2264-2265 25a0-25a1 25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25ca",
  "27e8-27e9 f6d4 fb01-fb02 ffff",
];

const RANGES = COVERED.flatMap((line) => line.split(" ")).map((range) =>
  range
    .split("-")
    .map((code) => String.raw`\u{${code}}`)
    .join("-"),
);

/** A character that no typeface of the pages has; what only ends a line, or chooses how another is shown, needs none. */
export const WITHOUT_GLYPH = new RegExp(String.raw`[^\t\n\r\u{fe0e}\u{fe0f}${RANGES.join("")}]`, "u");
