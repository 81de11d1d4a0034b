import { typesetter } from "../typeset.ts";

export const typeset = typesetter({
  quotes: { outer: ["«", "»"], inner: ["„", "“"] },
  dash: "\u00a0— ",
  beforePercent: "\u00a0",
  keepsNumbers: true,
  shortWords: "вксоиау",
});
