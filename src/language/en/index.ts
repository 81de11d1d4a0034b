import { formatNumber, languageName } from "../cldr.ts";
import { kindWords } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { typesetter } from "../typeset.ts";
import { change, difference } from "./change.ts";
import { agreeing, count, precisionLabel, range } from "./count.ts";
import { measure, units } from "./measure.ts";
import charts from "./messages/charts.json" with { type: "json" };
import kit from "./messages/kit.json" with { type: "json" };
import page from "./messages/page.json" with { type: "json" };
import publish from "./messages/publish.json" with { type: "json" };
import { listed, part, target } from "./part.ts";
import { period } from "./period.ts";
import { precisionWords } from "./precision-words.ts";
import { rank } from "./rank.ts";
import { share } from "./share.ts";

export { numberWords } from "./number-words.ts";
export { quoteWords } from "./quote-words.ts";

// British: no comma before the last item, which CLDR's "en" has.
const list: Language["list"] = (items) => new Intl.ListFormat("en-GB").format(items);

export const language: Language = {
  tag: "en",
  locale: "en-GB",
  name: "English",
  letters: "abcdefghijklmnopqrstuvwxyz",
  dir: "ltr",
  nounForms: { required: ["one", "other"], optional: {}, precisionWords },
  choice: { most: 2, ofCount: agreeing },
  kinds: kindWords("en", { count, range, share, list, measure, change, period }),
  number: (value) => formatNumber("en", value),
  count,
  share,
  units,
  measure,
  range,
  change,
  difference,
  period,
  part,
  target,
  rank,
  listed,
  precisionLabel,
  writtenIn: (languages) => `in ${list(languages.map((tag) => languageName(tag, "en")))}`,
  list,
  /** British: single quotes outside, double inside; a spaced en dash. */
  typeset: typesetter({
    quotes: { outer: ["‘", "’"], inner: ["“", "”"] },
    dash: " – ",
    beforePercent: "",
    keepsNumbers: false,
    shortWords: "",
  }),
};

export const messages = { ...page, ...charts, ...publish, ...kit };
