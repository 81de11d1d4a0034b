import { dateWords, formatNumber, languageName } from "../cldr.ts";
import { kindWords } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { typesetter } from "../typeset.ts";
import { count, percent, precisionLabel } from "./count.ts";
import charts from "./messages/charts.json" with { type: "json" };
import kit from "./messages/kit.json" with { type: "json" };
import page from "./messages/page.json" with { type: "json" };
import publish from "./messages/publish.json" with { type: "json" };
import { precisionWords } from "./precision-words.ts";
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
    optional: { gen: null, dat: null, acc: null, loc: null, abl: null, ins: null },
  },
  // The verb stays as it is: 12 000 оқушы барды.
  choice: null,
  kinds: kindWords("kk", count, share, list),
  number: (value) => formatNumber("kk", value),
  count,
  share,
  percent,
  precisionLabel,
  /** 2025 жылғы 5 желтоқсан. CLDR abbreviates «ж.», which is no form for running text. */
  date: (iso) => {
    const { day, month, year } = dateWords(iso, "kk");
    return `${year}\u00a0жылғы ${day}\u00a0${month.toLocaleLowerCase("kk")}`;
  },
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
