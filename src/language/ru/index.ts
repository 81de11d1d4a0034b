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

const list = (items: readonly string[]): string => typeset(new Intl.ListFormat("ru").format(items));

export const language: Language = {
  tag: "ru",
  name: "Русский",
  letters: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  dir: "ltr",
  nounForms: {
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
  kinds: { count: countWords, share: shareWords, list: listWords("ru", list), derived: shareWords },
  number: (value) => formatNumber("ru", value),
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
