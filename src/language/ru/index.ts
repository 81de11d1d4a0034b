import { dateWords, formatNumber, languageName } from "../cldr.ts";
import { kindWords } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { typesetter } from "../typeset.ts";
import { agreeing, count, percent, precisionLabel } from "./count.ts";
import charts from "./messages/charts.json" with { type: "json" };
import kit from "./messages/kit.json" with { type: "json" };
import page from "./messages/page.json" with { type: "json" };
import publish from "./messages/publish.json" with { type: "json" };
import { precisionWords } from "./precision-words.ts";
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
  kinds: kindWords("ru", count, share, list),
  number: (value) => formatNumber("ru", value),
  count,
  share,
  percent,
  precisionLabel,
  /** 5 декабря 2025 года. CLDR abbreviates «г.», which is no form for running text. */
  date: (iso) => {
    const { day, month, year } = dateWords(iso, "ru");
    return `${day}\u00a0${month} ${year}\u00a0года`;
  },
  writtenIn,
  list,
  typeset,
};

export const messages = { ...page, ...charts, ...publish, ...kit };
