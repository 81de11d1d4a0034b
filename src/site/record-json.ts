import { unknownOf } from "../language/exactness.ts";
import type { Voice } from "../language/voice.ts";
import { dataValue, isQuantity, isSourced, ratioOf, restsOn } from "../record/kinds/index.ts";
import type { Correction, Metric, Quantity, Source, YearRecord } from "../record/model.ts";
import {
  type ChartContext,
  type Context,
  chartDescription,
  chartFigures,
  chartSources,
  chartTitle,
  siteName,
  urlHere,
  urlOf,
} from "./context.ts";
import { chartCorrections } from "./corrections.ts";
import { unitOf } from "./csv.ts";
import { type JsonObject, present } from "./formats.ts";
import { pathOf } from "./routes.ts";

/** A number as machines read it: a share's value is its quotient, with its two terms beside it. */
const numbers = (metric: Quantity): JsonObject => ({
  value: dataValue(metric),
  ...ratioOf(metric),
  precision: metric.precision,
});

/** Forms in one order, however the record was read: the schema's order depends on the grammars that it was given. */
const inOrder = (noun: Quantity["noun"]): JsonObject =>
  Object.fromEntries(
    Object.entries(noun).map(([lang, forms]) => [
      lang,
      Object.fromEntries(Object.entries(forms).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );

const sourced = (metric: Metric): JsonObject =>
  isSourced(metric) ? { source: metric.source, quote: metric.quote } : { ratio: restsOn(metric) };

const sourceJson = ({ id, title, language, publisher, date, url }: Source): JsonObject =>
  present({ id, title: present(title), language, publisher, date, url });

const correctionJson = ({ date, metric, was, note }: Correction): JsonObject => ({
  date,
  metric,
  was: {
    ...(typeof was.value === "number"
      ? { value: was.value }
      : { value: was.value.part / was.value.of, part: was.value.part, of: was.value.of }),
    precision: was.precision,
  },
  note,
});

const metricJson = (metric: Metric): JsonObject => ({
  id: metric.id,
  kind: metric.kind,
  ...(isQuantity(metric)
    ? { ...numbers(metric), noun: inOrder(metric.noun) }
    : { items: metric.items, complete: metric.complete }),
  ...(metric.formerly === undefined ? {} : { formerly: metric.formerly }),
  label: metric.label,
  definition: metric.definition,
  ...(metric.unknown && { unknown: metric.unknown }),
  ...sourced(metric),
});

/** `/data/{year}.json`: the whole record in every language, with derived values worked out. */
export function recordJson(context: Context): JsonObject {
  const { site, record, published } = context;
  return present({
    address: urlHere("recordJson", context),
    year: record.year,
    draft: record.draft ? true : null,
    title: record.title,
    report: Object.fromEntries(
      site.languages.map((lang) => [lang, urlOf(context, pathOf("report", { lang, year: record.year }))]),
    ),
    publisher: site.publisher,
    contact: site.contact,
    published,
    licence: { ...site.licence },
    sources: record.sources.map(sourceJson),
    metrics: record.metrics.map(metricJson),
    dropped: record.dropped?.map(({ id, note }) => ({ id, note })),
    corrections: record.corrections.map(correctionJson),
  });
}

/** A metric in one language, with the words that say it. */
const spokenJson = (metric: Metric, voice: Voice): JsonObject =>
  present({
    id: metric.id,
    kind: metric.kind,
    label: voice.text(metric.label),
    ...(isQuantity(metric)
      ? { ...numbers(metric), unit: unitOf(metric, voice.language.tag) }
      : { items: metric.items.map((item) => voice.text(item)), complete: metric.complete }),
    said: voice.format(metric),
    definition: voice.text(metric.definition),
    unknown: unknownOf(metric, voice),
    ...sourced(metric),
  });

/** A chart's data in its language. */
export function chartJson(context: ChartContext): JsonObject {
  const { site, record, chart, voice, published } = context;
  const { tag } = voice.language;
  /** The year of what isn't of the chart's own. */
  const otherYear = (of: { readonly record: YearRecord }): number | null =>
    of.record === record ? null : of.record.year;
  return present({
    address: urlHere("chart", context),
    id: chart.id,
    language: tag,
    report: siteName(context),
    year: record.year,
    title: chartTitle(context),
    description: chartDescription(context),
    published,
    licence: { ...site.licence },
    sources: chartSources(context).map(({ source, year }) => present({ year, ...sourceJson(source) })),
    metrics: chartFigures(context).map((figure) =>
      present({ year: otherYear(figure), ...spokenJson(figure.metric, voice) }),
    ),
    corrections: chartCorrections(context).map((change) =>
      present({ year: otherYear(change), ...correctionJson(change.correction) }),
    ),
  });
}
