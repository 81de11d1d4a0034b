import type { FormatOptions } from "../../../../src/language/language.ts";
import { isDerivedShare, type Plain } from "../../../../src/record/kinds/index.ts";
import type { Quantity } from "../../../../src/record/model.ts";
import * as en from "./english.ts";
import * as kk from "./kazakh.ts";
import * as ru from "./russian.ts";

const LANGUAGES = { en, kk, ru } as const;
export type Tag = keyof typeof LANGUAGES;

/** What these rules know. */
type Ruled = Exclude<Plain<Quantity>, { readonly kind: "measure" | "change" }>;

function ruled(metric: Quantity): Ruled {
  if (metric.kind === "count" && typeof metric.value === "number") return { ...metric, value: metric.value };
  if (metric.kind === "share" || (metric.kind === "derived" && isDerivedShare(metric))) return metric;
  throw new Error(`no rule here for figures of the kind "${metric.kind}"; add it`);
}

/** The form of a word that agrees with a figure; throws where the language's rules have none. */
export function agreeing(lang: Tag, asked: Quantity, forms: readonly string[]): string | undefined {
  const metric = ruled(asked);
  if (lang !== "ru")
    throw new Error(`no word of "${lang}" agrees with a number; add the rule, the texts use it`);
  return metric.kind === "count"
    ? forms.at(ru.placeOfForm(metric.value, metric.precision, forms.length))
    : forms.at(metric.value.part === 1 ? 0 : -1);
}

/** Whether the whole of a share is all that there are: of two counts that have no common divisor. */
const isOfAll = (metric: Ruled): boolean =>
  metric.kind === "derived" && metric.counts?.of === metric.value.of;

/**
 * A figure as the rules of each language have it, worked out anew from the digits, apart from src/language; ordinary
 * spaces for no-break ones. Throws where the rules don't cover what is asked, so that nothing is passed over.
 */
export function expected(lang: Tag, figure: Quantity, options: FormatOptions): string {
  const metric = ruled(figure);
  const rules = LANGUAGES[lang];
  const noun = metric.noun[lang] ?? {};
  const { start: _, ...plain } = options;
  // English spells out what opens a sentence; the others only take a capital.
  const asked = lang === "en" ? options : plain;
  const said =
    metric.kind === "count"
      ? rules.count(metric.value, metric.precision, noun, asked)
      : rules.share(metric.value, metric.precision, noun, { ...asked, ofAll: isOfAll(metric) });
  return options.start ? said.charAt(0).toLocaleUpperCase(lang) + said.slice(1) : said;
}
