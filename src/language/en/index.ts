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
  tag: "en",
  name: "English",
  letters: "abcdefghijklmnopqrstuvwxyz",
  dir: "ltr",
  nounForms: { required: ["one", "other"], optional: {} },
  number: (value) => formatNumber("en", value),
  count,
  share,
  percent,
  precisionLabel,
  precisionWord,
  date,
  // British: no comma before the last item, which CLDR's "en" has.
  list: (items) => new Intl.ListFormat("en-GB").format(items),
  typeset,
};

export const messages = { ...page, ...charts, ...publish, ...kit };
