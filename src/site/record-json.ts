import { unknownOf } from "../language/exactness.ts";
import type { Voice } from "../language/voice.ts";
import {
  isDate,
  isList,
  isQuantity,
  isRatio,
  isSourced,
  measuredOf,
  restsOn,
  type Single,
} from "../record/kinds/index.ts";
import type { Correction, Metric, Quantity, Source, YearRecord } from "../record/model.ts";
import type { Measured, Value } from "../record/terms.ts";
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

/** A number as machines read it: a share's value is its quotient, with its two terms beside it; a range has its end in `to`. */
const numbers = (metric: Quantity): JsonObject => ({
  ...valueJson(metric.value),
  precision: metric.precision,
  ...("target" in metric && metric.target !== undefined ? { target: { ...metric.target } } : {}),
  ...("against" in metric ? { against: metric.against } : {}),
});

const valueJson = (value: Value): JsonObject => {
  if (typeof value !== "object") return { value };
  return isRatio(value) ? { value: value.part / value.of, ...value } : { value: value.from, to: value.to };
};

/** What a number counts or is measured in; forms in one order, however the record was read: the schema's order depends on the grammars that it was given. */
const measured = ({ noun, unit, decimals }: Measured): JsonObject =>
  noun === undefined
    ? { unit, ...(decimals !== undefined && { decimals }) }
    : {
        noun: Object.fromEntries(
          Object.entries(noun).map(([lang, forms]) => [
            lang,
            Object.fromEntries(Object.entries(forms).sort(([a], [b]) => (a < b ? -1 : 1))),
          ]),
        ),
      };

/** What a metric states, by what it is. */
function statedJson(metric: Metric): JsonObject {
  if (isQuantity(metric)) return { ...numbers(metric), ...measured(measuredOf(metric)) };
  switch (metric.kind) {
    case "list":
      return { items: metric.items, complete: metric.complete };
    case "date":
      return valueJson(metric.value);
    case "breakdown": {
      const { complete, of } = metric;
      const parts = metric.parts.map(({ id, label, value, precision, target, quote }) => ({
        id,
        label,
        ...valueJson(value),
        precision,
        ...(target && { target: { ...target } }),
        ...(quote !== undefined && { quote }),
      }));
      return { parts, complete, ...(of !== undefined && { of }), ...measured(metric.measured) };
    }
    case "series": {
      const points = metric.points.map(
        ({ at, value, precision }): JsonObject =>
          value === null ? { at, value } : { at, ...valueJson(value), precision },
      );
      return { points, ...measured(metric.measured) };
    }
  }
}

/** Where a figure is from: a source's words, or the arithmetic of ours. */
function sourced(metric: Metric): JsonObject {
  if (isSourced(metric)) return { source: metric.source, quote: metric.quote };
  return { ["how" in metric ? metric.how : "ratio"]: restsOn(metric) };
}

const sourceJson = ({ id, title, language, publisher, date, url }: Source): JsonObject =>
  present({ id, title: present(title), language, publisher, date, url });

const correctionJson = ({ date, metric, part, at, target, was, note }: Correction): JsonObject => ({
  date,
  metric,
  ...(part !== undefined && { part }),
  ...(at !== undefined && { at }),
  ...(target !== undefined && { target }),
  was: { ...valueJson(was.value), precision: was.precision },
  note,
});

const metricJson = (metric: Metric): JsonObject => ({
  id: metric.id,
  kind: metric.kind,
  ...statedJson(metric),
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

function spokenValue(metric: Single, voice: Voice): JsonObject {
  if (isList(metric))
    return { items: metric.items.map((item) => voice.text(item)), complete: metric.complete };
  if (isDate(metric)) return valueJson(metric.value);
  return { ...numbers(metric), unit: unitOf(metric, voice) };
}

/** A metric in one language, with the words that say it. */
const spokenJson = (metric: Single, voice: Voice): JsonObject =>
  present({
    id: metric.id,
    kind: metric.kind,
    label: voice.label(metric),
    ...spokenValue(metric, voice),
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
