import type { ChartDefinition, Edition } from "../record/model.ts";
import type { OpenSite } from "./context.ts";
import { siteLetters } from "./fonts.ts";
import { relatedCharts } from "./models/chart-page.ts";

/** A year of the site with nothing in it but what one chart's addresses are made from, the charts its page leads to among it. */
export function sliceOf({ charts, record }: Edition, chart: ChartDefinition): Edition {
  const related = relatedCharts({ edition: { charts, record }, chart });
  // Of the others the page says the title alone.
  const seeds = [chart, ...related.map(({ title }) => title)];
  const metrics = reached(record.metrics, seeds);
  return {
    charts: charts.filter((each) => each === chart || related.includes(each)),
    record: {
      ...record,
      metrics,
      corrections: record.corrections.filter(({ metric }) => metrics.some(({ id }) => id === metric)),
    },
  };
}

/** What may be an id in a text or a list. */
const ID = /[a-z][a-z0-9-]*/g;

/** The items that these values name by their ids anywhere, and those that they name in turn; in the order of the list. */
function reached<Item extends { readonly id: string }>(
  items: readonly Item[],
  seeds: readonly unknown[],
): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const found = new Set<Item>();
  const open = [...seeds];
  for (let seed = open.pop(); seed !== undefined; seed = open.pop())
    for (const [id] of JSON.stringify(seed).matchAll(ID)) {
      const item = byId.get(id);
      if (item === undefined || found.has(item)) continue;
      found.add(item);
      open.push(item);
    }
  return items.filter((item) => found.has(item));
}

/** What the addresses of all charts of a year rest on besides its charts and figures, as a text. */
export const frameOf = (
  { content, languages, published }: OpenSite,
  year: number,
  letters: unknown,
): string =>
  JSON.stringify([
    content.site,
    letters,
    [...languages].map(([tag, { messages }]) => [tag, messages]),
    published,
    content.editions.map(({ record }) =>
      record.year === year ? { ...record, metrics: [], corrections: [] } : record,
    ),
  ]);

/** The letters that each language's fonts are cut to: all of the site's content decides. */
export const lettersOf = (open: OpenSite): unknown =>
  open.content.site.languages.map((lang) => siteLetters(open, lang));
