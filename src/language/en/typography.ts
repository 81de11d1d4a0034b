import { typesetter } from "../typeset.ts";

/** British: single quotes outside, double inside; a spaced en dash. */
export const typeset = typesetter({
  quotes: { outer: ["‘", "’"], inner: ["“", "”"] },
  dash: " – ",
  beforePercent: "",
  keepsNumbers: false,
  shortWords: "",
});
