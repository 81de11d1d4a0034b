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

const typeset = typesetter({
  quotes: { outer: ["«", "»"], inner: ["„", "“"] },
  dash: "\u00a0— ",
  beforePercent: "\u00a0",
  keepsNumbers: true,
  shortWords: "вксоиау",
});
const list: Language["list"] = (items) => typeset(new Intl.ListFormat("ru").format(items));

/** На английском и русском языках; a name that is no adjective doesn't decline: на языке хинди. */
const writtenIn: Language["writtenIn"] = (languages) => {
  const names = languages.map((tag) => languageName(tag, "ru"));
  const noun = names.length === 1 ? "языке" : "языках";
  return names.every((name) => /[кц]ий$/u.test(name))
    ? `на ${list(names.map((name) => name.replace(/ий$/u, "ом")))} ${noun}`
    : `на ${noun} ${list(names)}`;
};

export const language: Language = {
  tag: "ru",
  locale: "ru-RU",
  name: "Русский",
  letters: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  dir: "ltr",
  nounForms: {
    precisionWords,
    required: ["one", "few", "many", "other"],
    optional: {
      gender: ["m", "f", "n"],
      animate: ["yes", "no"],
      "acc-one": null,
      dat: null,
      "dat-one": null,
      ins: null,
      "ins-one": null,
      loc: null,
      "loc-one": null,
    },
  },
  choice: { most: 3, ofCount: agreeing },
  kinds: kindWords("ru", { count, range, share, list, measure, change, period }),
  number: (value) => formatNumber("ru", value),
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
  writtenIn,
  list,
  typeset,
};

export const messages = { ...page, ...charts, ...publish, ...kit };
