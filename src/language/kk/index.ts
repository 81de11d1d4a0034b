import type { Language } from "../language.ts";
import { formatNumber } from "../numbers.ts";
import { date } from "./dates.ts";
import charts from "./messages/charts.json" with { type: "json" };
import kit from "./messages/kit.json" with { type: "json" };
import page from "./messages/page.json" with { type: "json" };
import publish from "./messages/publish.json" with { type: "json" };
import { count, percent, precisionLabel, precisionWord } from "./numerals.ts";
import { share } from "./shares.ts";
import { typeset } from "./typography.ts";

export const language: Language = {
  tag: "kk",
  name: "Қазақша",
  letters: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
  dir: "ltr",
  nounForms: {
    required: ["other"],
    optional: { gen: null, dat: null, acc: null, loc: null, abl: null, ins: null },
  },
  number: (value) => formatNumber("kk", value),
  count,
  share,
  percent,
  precisionLabel,
  precisionWord,
  date,
  list: (items) => new Intl.ListFormat("kk").format(items),
  typeset,
};

export const messages = { ...page, ...charts, ...publish, ...kit };
