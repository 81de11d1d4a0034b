import { arithmeticOf, unknownOf } from "../language/exactness.ts";
import type { Voice } from "../language/voice.ts";
import type { Figure, SingleFigure } from "../record/history.ts";
import {
  dataValue,
  figuresIn,
  isDate,
  isList,
  isoOf,
  isRange,
  isRatio,
  isSourced,
  measuredOf,
} from "../record/kinds/index.ts";
import type { Quantity, Source } from "../record/model.ts";
import { intervalOf } from "../record/precision.ts";
import type { Unit } from "../record/terms.ts";
import {
  type ChartContext,
  type Context,
  chartDescription,
  chartFigures,
  chartSources,
  chartTitle,
  creditLine,
  figureLabel,
  publisherName,
  sourceTitle,
  urlHere,
  yearTitle,
} from "./context.ts";
import { chartChanged, correctionsOf, correctionText, lastChanged } from "./corrections.ts";
import { unitOf } from "./csv.ts";
import { type JsonObject, present } from "./formats.ts";
import { SHARE_IMAGE } from "./sheet.ts";

/** JSON-LD of a year's report: the report, and the data set that it stands on. @param headline as the page shows it. */
export function reportJsonLd(context: Context, headline: string): JsonObject {
  const { record, voice } = context;
  const report = urlHere("report", context);
  return graph([
    present({
      "@type": "Report",
      "@id": report,
      url: report,
      headline,
      about: yearTitle(context),
      ...commonOf(context, lastChanged(context)),
      isBasedOn: record.sources.map((source) => sourceLd(context, source)),
      correction: correctionsLd(context),
      mainEntity: { "@id": `${report}#data` },
    }),
    present({
      "@type": "Dataset",
      "@id": `${report}#data`,
      url: report,
      name: yearTitle(context),
      description: voice.message("publish.dataset", { year: String(record.year), title: yearTitle(context) }),
      ...commonOf(context, lastChanged(context)),
      isBasedOn: record.sources.map((source) => sourceLd(context, source)),
      variableMeasured: figuresIn(record.metrics).map((metric) =>
        variable(context, { metric, record }, voice.label(metric)),
      ),
      distribution: [
        download(urlHere("recordCsv", context), "text/csv"),
        download(urlHere("recordJson", context), "application/json"),
      ],
    }),
  ]);
}

/** A length as schema.org wants it; E37 is the pixel among the common codes of units (UN/CEFACT). */
const pixels = (value: number): JsonObject => ({ "@type": "QuantitativeValue", value, unitCode: "E37" });

/** JSON-LD of a chart's page: its picture, and its part of the year's data set. */
export function chartJsonLd(context: ChartContext): JsonObject {
  const { site, record, voice } = context;
  const description = chartDescription(context);
  const page = urlHere("chart", context);
  const sources = chartSources(context).map(({ source }) => sourceLd(context, source));
  const figures = chartFigures(context);
  const common = { ...commonOf(context, chartChanged(context)), temporalCoverage: coverageOf(figures) };
  const year = `${urlHere("report", context)}#data`;
  return graph([
    present({
      "@type": "ImageObject",
      "@id": `${page}#image`,
      url: page,
      name: chartTitle(context),
      caption: description,
      contentUrl: urlHere("png", context),
      encodingFormat: "image/png",
      width: pixels(SHARE_IMAGE.width),
      height: pixels(SHARE_IMAGE.height),
      creditText: creditLine(context),
      acquireLicensePage: urlHere("about", context),
      ...common,
      isBasedOn: { "@id": `${page}#data` },
      representativeOfPage: true,
    }),
    present({
      "@type": "Dataset",
      "@id": `${page}#data`,
      url: page,
      name: chartTitle(context),
      description: `${description} ${voice.message("publish.dataset", { year: String(record.year), title: yearTitle(context) })}`,
      ...common,
      // The whole is described on the report's page; a reader of this page alone gets its type and name.
      isPartOf: { "@type": "Dataset", "@id": year, name: yearTitle(context), license: site.licence.url },
      isBasedOn: sources,
      variableMeasured: figures.map((figure) =>
        variable(context, figure, figureLabel(figure, figures, voice)),
      ),
      distribution: [
        download(urlHere("csv", context), "text/csv"),
        download(urlHere("json", context), "application/json"),
      ],
    }),
  ]);
}

/** The year of the figures, or as ISO 8601 writes an interval from their first to their last. */
function coverageOf(figures: readonly Figure[]): string {
  const years = figures.map(({ record }) => record.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
}

const graph = (things: readonly JsonObject[]): JsonObject => ({
  "@context": "https://schema.org",
  "@graph": things,
});

/** What report, picture and data set have in common. @param changed ISO date of its last change, if any. */
function commonOf(context: Context, changed: string | null): JsonObject {
  const { site, record, voice, published } = context;
  const publisher = publisherName(context);
  const organisation = publisher === null ? null : { "@type": "Organization", name: publisher };
  return present({
    inLanguage: voice.language.tag,
    license: site.licence.url,
    creator: organisation,
    publisher: organisation,
    datePublished: published,
    dateModified: changed,
    temporalCoverage: String(record.year),
    spatialCoverage: { "@type": "Place", name: voice.message("publish.place") },
    isAccessibleForFree: true,
  });
}

const download = (address: string, type: string): JsonObject => ({
  "@type": "DataDownload",
  contentUrl: address,
  encodingFormat: type,
});

/** A metric with how exact it is, the precision word and the bound that it states, and what the source doesn't say of it. */
function variable({ voice }: Context, figure: SingleFigure, name: string): JsonObject {
  const { metric } = figure;
  const named = { "@type": "PropertyValue", propertyID: metric.id, name };
  const unknown = unknownOf(metric, voice);
  if (isDate(metric)) return present({ ...named, value: isoOf(metric.value), description: unknown });
  if (isList(metric)) {
    const goesOn = metric.complete ? null : voice.message("publish.incomplete");
    return present({
      ...named,
      value: metric.items.map((item) => voice.text(item)),
      description: [goesOn, unknown].filter((part) => part !== null).join(" ") || null,
    });
  }
  const value = dataValue(metric);
  const { unit } = measuredOf(metric);
  return present({
    ...named,
    value: isRange(metric.value) ? null : value,
    ...boundsOf(metric),
    unitCode: unit === undefined ? null : (UNIT_CODES[unit] ?? null),
    unitText: unitOf(metric, voice),
    observationPeriod: metric.within?.at ?? null,
    description: [voice.format(metric), unknown].filter((part) => part !== null).join(". "),
    measurementTechnique: arithmeticOf(figure, voice),
    valueReference: exactnessLd(metric, voice),
  });
}

/** Units as the common codes of the UN (UN/CEFACT, recommendation 20) name them; what has none there is told in words. */
const UNIT_CODES: Readonly<Partial<Record<Unit, string>>> = {
  percent: "P1",
  kilometer: "KMT",
  hectare: "HAR",
  "square-meter": "MTK",
  hour: "HUR",
  tonne: "TNE",
};

/** The bounds that are stated: both ends of a range, the one of a precision that has one. */
function boundsOf({ value, precision }: Quantity): JsonObject {
  const { low, high } = intervalOf(isRatio(value) ? value.part / value.of : value, precision);
  const isBound = low.reach !== high.reach || low.value !== high.value;
  return {
    minValue: isBound && low.reach === "at" ? low.value : null,
    maxValue: isBound && high.reach === "at" ? high.value : null,
  };
}

/** The word that says how exact a number is; null where we reckoned it and there is none, since no source stated it. */
const exactnessLd = (metric: Quantity, { language }: Voice): JsonObject | null =>
  isSourced(metric) || metric.precision !== "exact"
    ? {
        "@type": "DefinedTerm",
        termCode: metric.precision,
        name: language.precisionLabel(metric.precision),
      }
    : null;

const sourceLd = ({ voice }: Context, source: Source): JsonObject =>
  present({
    "@type": "CreativeWork",
    name: sourceTitle(source, voice.language.tag),
    inLanguage: source.language,
    publisher: source.publisher === null ? null : { "@type": "Organization", name: source.publisher },
    datePublished: source.date,
    url: source.url,
  });

const correctionsLd = (context: Context): readonly JsonObject[] =>
  correctionsOf(context.record).map((change) => ({
    "@type": "CorrectionComment",
    datePublished: change.correction.date,
    text: correctionText(context, change),
  }));
