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

// British: no comma before the last item, which CLDR's "en" has.
const list = (items: readonly string[]): string => new Intl.ListFormat("en-GB").format(items);

export const language: Language = {
  tag: "en",
  name: "English",
  letters: "abcdefghijklmnopqrstuvwxyz",
  dir: "ltr",
  nounForms: { required: ["one", "other"], optional: {} },
  kinds: { count: countWords, share: shareWords, list: listWords("en", list), derived: shareWords },
  number: (value) => formatNumber("en", value),
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
