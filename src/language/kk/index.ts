import { formatNumber, languageName } from "../cldr.ts";
import { kindWords } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { typesetter } from "../typeset.ts";
import { change, difference } from "./change.ts";
import { count, precisionLabel, range } from "./count.ts";
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

const list: Language["list"] = (items) => new Intl.ListFormat("kk").format(items);

export const language: Language = {
  tag: "kk",
  locale: "kk-KZ",
  name: "Қазақша",
  letters: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
  dir: "ltr",
  nounForms: {
    precisionWords,
    required: ["other"],
    // «Түлектердің 87,5%-ы».
    optional: { gen: null, dat: null, acc: null, loc: null, abl: null, ins: null, "gen-many": null },
  },
  // The verb stays as it is: 12 000 оқушы барды.
  choice: null,
  kinds: kindWords("kk", { count, range, share, list, measure, change, period }),
  number: (value) => formatNumber("kk", value),
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
  /** Ағылшын және орыс тілдеріндегі. */
  writtenIn: (languages) => {
    const names = languages.map((tag) => languageName(tag, "kk").replace(/ тілі$/u, ""));
    return `${list(names)} ${names.length === 1 ? "тіліндегі" : "тілдеріндегі"}`;
  },
  list,
  /** Quotes and dash as on emle.kz. */
  typeset: typesetter({
    quotes: { outer: ["«", "»"], inner: ["“", "”"] },
    dash: "\u00a0– ",
    beforePercent: "",
    keepsNumbers: true,
    shortWords: "",
  }),
};

export const messages = { ...page, ...charts, ...publish, ...kit };
