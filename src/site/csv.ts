import type { Voice } from "../language/voice.ts";
import type { Metric, YearRecord } from "../record/model.ts";
import { type Column, figureColumns, recordColumns } from "./columns.ts";
import { type FigureContext, figureMetrics, type YearContext } from "./context.ts";
import { csvFile } from "./spreadsheet.ts";

const table = (columns: readonly Column[], record: YearRecord, metrics: readonly Metric[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    metrics.map((metric) => columns.map(({ cell }) => cell(metric, record))),
  );

/** A chart's figures in its language, one row a metric. */
export const figureCsv = (context: FigureContext): string =>
  table(figureColumns(context.voice), context.record, figureMetrics(context));

/** The whole record, words in each language; the context is in the site's default language. */
export const recordCsv = ({ record, voice }: YearContext, voices: readonly Voice[]): string =>
  table(recordColumns(voice, voices), record, record.metrics);
