import fc from "fast-check";
import type { ChartDefinition, Lang, Metric, Site, Text, YearRecord } from "../../../src/record/model.ts";
import { corrected, drawable, LANGUAGES, literally, site } from "./fixture.ts";
import { nastyText } from "./strings.ts";

/** What people have put into texts to get out of them, in each place where a text may stand. */
const ATTACKS = [
  "<script>ran()</script>",
  '"><img src=x onerror=ran()>',
  "' onload='ran()",
  '" onmouseover="ran()" x="',
  "</title><svg onload=ran()>",
  "</style><script>ran()</script>",
  "</textarea><iframe srcdoc='<script>ran()</script>'>",
  "</script><script>ran()//",
  "--><svg/onload=ran()>",
  "]]><script xmlns='http://www.w3.org/1999/xhtml'>ran()</script>",
  "<![CDATA[<b>",
  "<?xml-stylesheet href='javascript:ran()'?>",
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  "&lt;script&gt;ran()&lt;/script&gt;",
  "&#x3c;script&#x3e;",
  "javascript:ran()",
  "<math><mi//xlink:href='data:x,<script>ran()</script>'>",
  "<a href='javascript:ran()'>x</a>",
  "<noscript><p title='</noscript><img src=x onerror=ran()>'>",
  "$\u007bran()}",
  "<style>*{background:url(//x.example)}</style>",
  "\u001b]0;ran\u0007",
  '=HYPERLINK("//x.example")',
];

/** A text that means harm, with letters in it, so that no field is left out for want of any. */
export const hostileText = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ATTACKS) }, nastyText), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => `a${pieces.join("")}`);

/** A site, its year and a chart of it, in which somebody wrote these texts into every field that takes any. */
export interface Written {
  readonly site: Site;
  readonly record: YearRecord;
  readonly chart: ChartDefinition;
}

/** @param next gives the text of another field whenever it is asked. */
export function writtenWith(next: () => string): Written {
  const inAll = (): Text => Object.fromEntries(LANGUAGES.map((lang: Lang) => [lang, next()]));
  const template = (): Text => Object.fromEntries(LANGUAGES.map((lang: Lang) => [lang, literally(next())]));
  const metric = (each: Metric): Metric => ({
    ...each,
    label: inAll(),
    definition: inAll(),
    unknown: inAll(),
    ...("quote" in each ? { quote: next() } : {}),
    ...("noun" in each
      ? {
          noun: Object.fromEntries(
            LANGUAGES.map((lang) => [
              lang,
              { ...each.noun?.[lang], one: next(), few: next(), many: next(), other: next() },
            ]),
          ),
        }
      : {}),
    ...("items" in each ? { items: each.items.map(inAll) } : {}),
  });
  return {
    site: {
      ...site,
      name: inAll(),
      publisher: inAll(),
      licence: { ...site.licence, name: next() },
    },
    record: {
      ...corrected,
      title: inAll(),
      sources: corrected.sources.map((source) => ({ ...source, title: inAll(), publisher: next() })),
      metrics: corrected.metrics.map(metric),
      corrections: corrected.corrections.map((correction) => ({ ...correction, note: inAll() })),
    },
    chart: { ...drawable, title: template(), note: template() },
  };
}
