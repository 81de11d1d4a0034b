import type { Language } from "../language.ts";
import { listWords } from "../listed.ts";
import { formatNumber } from "../numbers.ts";
import { count, countWords, percent, precisionLabel, precisionWord } from "./count.ts";
import { date } from "./dates.ts";
import charts from "./messages/charts.json" with { type: "json" };
import kit from "./messages/kit.json" with { type: "json" };
import page from "./messages/page.json" with { type: "json" };
import publish from "./messages/publish.json" with { type: "json" };
import { share, shareWords } from "./share.ts";
import { typeset } from "./typography.ts";

const list = (items: readonly string[]): string => new Intl.ListFormat("kk").format(items);

export const language: Language = {
  tag: "kk",
  name: "Қазақша",
  letters: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
  dir: "ltr",
  nounForms: {
    required: ["other"],
    optional: { gen: null, dat: null, acc: null, loc: null, abl: null, ins: null },
  },
  kinds: { count: countWords, share: shareWords, list: listWords("kk", list), derived: shareWords },
  number: (value) => formatNumber("kk", value),
  count,
  share,
  percent,
  precisionLabel,
  precisionWord,
  date,
  list,
  typeset,
};

export const messages = { ...page, ...charts, ...publish, ...kit };
