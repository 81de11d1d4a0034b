import { dataValue } from "../record/data-value.ts";
import { isQuantity, type Metric, type Source } from "../record/model.ts";
import { sourcesOf } from "../record/sources-of.ts";
import { aboutPath, figureFilePath, figurePath, recordFilePath, reportPath } from "./addresses.ts";
import { changesOf } from "./changes.ts";
import {
  addressOf,
  creditLine,
  type FigureContext,
  figureMetrics,
  figureTitle,
  publisherName,
  siteName,
  type YearContext,
  yearTitle,
} from "./context.ts";
import { correctionText } from "./correction-text.ts";
import { figureChanged, lastChanged } from "./dates.ts";
import { type JsonObject, present } from "./json.ts";
import { CARD } from "./share-image.ts";
import { sourceTitle } from "./source-title.ts";
import { unitOf } from "./unit-of.ts";

/** JSON-LD of a year's report: the report, and the data set that it stands on. */
export function reportJsonLd(context: YearContext): JsonObject {
  const { record, voice } = context;
  const report = addressOf(context, reportPath(voice.language.tag, record.year));
  return graph([
    present({
      "@type": "Report",
      "@id": report,
      url: report,
      headline: siteName(context),
      about: yearTitle(context),
      ...common(context, lastChanged(context)),
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
      ...common(context, lastChanged(context)),
      isBasedOn: record.sources.map((source) => sourceLd(context, source)),
      variableMeasured: record.metrics.map((metric) => variable(context, metric)),
      distribution: [
        download(addressOf(context, recordFilePath(record.year, ".csv")), "text/csv"),
        download(addressOf(context, recordFilePath(record.year, ".json")), "application/json"),
      ],
    }),
  ]);
}

/** A length as schema.org wants it; E37 is the pixel among the common codes of units (UN/CEFACT). */
const pixels = (value: number): JsonObject => ({ "@type": "QuantitativeValue", value, unitCode: "E37" });

/** JSON-LD of a chart's page: its picture, and its part of the year's data set. */
export function figureJsonLd(context: FigureContext): JsonObject {
  const { site, record, figure, voice, description } = context;
  const { tag } = voice.language;
  const page = addressOf(context, figurePath(tag, record.year, figure.id));
  const file = (ending: string): string =>
    addressOf(context, figureFilePath(tag, record.year, figure.id, ending));
  const sources = sourcesOf(record, figure.metrics).map((source) => sourceLd(context, source));
  const year = `${addressOf(context, reportPath(tag, record.year))}#data`;
  return graph([
    present({
      "@type": "ImageObject",
      "@id": `${page}#image`,
      url: page,
      name: figureTitle(context),
      caption: description,
      contentUrl: file(".png"),
      encodingFormat: "image/png",
      width: pixels(CARD.width),
      height: pixels(CARD.height),
      creditText: creditLine(context),
      acquireLicensePage: addressOf(context, aboutPath(tag)),
      ...common(context, figureChanged(context)),
      isBasedOn: { "@id": `${page}#data` },
      representativeOfPage: true,
    }),
    present({
      "@type": "Dataset",
      "@id": `${page}#data`,
      url: page,
      name: figureTitle(context),
      description: `${description} ${voice.message("publish.dataset", { year: String(record.year), title: yearTitle(context) })}`,
      ...common(context, figureChanged(context)),
      // The whole is described on the report's page; a reader of this page alone gets its type and name.
      isPartOf: { "@type": "Dataset", "@id": year, name: yearTitle(context), license: site.licence.url },
      isBasedOn: sources,
      variableMeasured: figureMetrics(context).map((metric) => variable(context, metric)),
      distribution: [download(file(".csv"), "text/csv"), download(file(".json"), "application/json")],
    }),
  ]);
}

const graph = (things: readonly JsonObject[]): JsonObject => ({
  "@context": "https://schema.org",
  "@graph": things,
});

/** What report, picture and data set have in common. @param changed ISO date of its last change, if any. */
function common(context: YearContext, changed: string | null): JsonObject {
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

/** A metric with how exact it is: the precision word, and the bound that it states. */
function variable({ voice }: YearContext, metric: Metric): JsonObject {
  const named = { "@type": "PropertyValue", propertyID: metric.id, name: voice.text(metric.label) };
  if (!isQuantity(metric)) {
    const items = metric.items.map((item) => voice.text(item));
    return present({
      ...named,
      value: items,
      description: metric.complete ? null : voice.message("publish.incomplete"),
    });
  }
  const value = dataValue(metric);
  return present({
    ...named,
    value,
    minValue: metric.precision === "over" ? value : null,
    maxValue: metric.precision === "nearly" ? value : null,
    unitText: unitOf(metric, voice.language.tag),
    description: voice.say(metric),
    valueReference: {
      "@type": "DefinedTerm",
      termCode: metric.precision,
      name: voice.language.precisionLabel(metric.precision),
    },
  });
}

const sourceLd = ({ voice }: YearContext, source: Source): JsonObject =>
  present({
    "@type": "CreativeWork",
    name: sourceTitle(source, voice.language.tag),
    inLanguage: source.language,
    publisher: source.publisher === null ? null : { "@type": "Organization", name: source.publisher },
    datePublished: source.date,
    url: source.url,
  });

const correctionsLd = (context: YearContext): readonly JsonObject[] =>
  changesOf(context.record).map((change) => ({
    "@type": "CorrectionComment",
    datePublished: change.correction.date,
    text: correctionText(context, change),
  }));
