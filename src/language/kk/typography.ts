import { typesetter } from "../typeset.ts";

/** Quotes and dash as on emle.kz. */
export const typeset = typesetter({
  quotes: { outer: ["«", "»"], inner: ["“", "”"] },
  dash: "\u00a0– ",
  beforePercent: "",
  keepsNumbers: true,
  shortWords: "",
});
