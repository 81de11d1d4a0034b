import { diffLines } from "diff";
import { figuresOf } from "../charts/chart.ts";
import { chartSvg } from "../charts/svg.ts";
import { checkOpened } from "../check/run-check.ts";
import { listAt, type SourceFile, valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { createVoice, type Voice } from "../language/voice.ts";
import { attempt } from "../narrative/speak.ts";
import type { ChartDefinition, Edition, Metric } from "../record/model.ts";
import { type OpenContent, openFiles } from "../site/content.ts";
import type { ChartsView, ContentView, FigureView, ForeignView, Lang, Looking, Question } from "./api.ts";
import { carriedViews, chartFiles } from "./chart-files.ts";
import { formsView } from "./forms.ts";
import { openView } from "./open-figure.ts";
import type { FormsView, WaysView } from "./text-api.ts";
import { textViews } from "./text-views.ts";
import { waysView } from "./ways.ts";
import type { Speech } from "./words.ts";
import { filesOf, unsaved, type Workspace } from "./workspace.ts";

/** A workspace read once, for all that is told of it. */
export interface Look {
  readonly workspace: Workspace;
  readonly version: number;
  readonly files: readonly SourceFile[];
  readonly opened: OpenContent;
  /** What `check` finds: it is run once, when this is first asked for. @throws what ends the checks. */
  readonly problems: () => Promise<readonly Problem[]>;
}

/**
 * Drafts are read as well, as all that is sound: they are what staff mostly work on.
 * @param address stands in for the site's own. @param between as `checkOpened` has it.
 */
export async function lookAt(
  workspace: Workspace,
  version: number,
  address: string | undefined,
  between: () => Promise<void>,
): Promise<Look> {
  const files = filesOf(workspace);
  const opened = await openFiles(files, { address });
  let found: Promise<OpenContent> | null = null;
  const problems = async (): Promise<readonly Problem[]> => {
    found ??= checkOpened(opened, between);
    return (await found).problems;
  };
  return { workspace, version, files, opened, problems };
}

const editionIn = ({ opened }: Look, year: number): Edition | undefined =>
  opened.sound?.editions.find(({ record }) => record.year === year);

/** The year's voices, by language; none where its record can't be read. */
function voicesIn({ opened }: Look, edition: Edition | undefined): ReadonlyMap<Lang, Voice> {
  if (edition === undefined) return new Map();
  return new Map(
    [...opened.languages].map(([tag, { language, messages }]) => [
      tag,
      createVoice(language, messages, edition.record),
    ]),
  );
}

const jsonOf = (text: string | undefined): unknown =>
  text === undefined ? null : (readJson({ path: "", text }).document?.value ?? null);

/** Everything that is there to be edited in a year. @param earlier what became of edits of an earlier sitting. */
export async function contentView(
  look: Look,
  { year, figure }: Looking,
  earlier: Pick<ContentView, "isRestored" | "setAside">,
): Promise<ContentView> {
  const { workspace, version, opened } = look;
  const file = `data/${year}.json`;
  const value = opened.documents.get(file)?.value;
  const edition = editionIn(look, year);
  const voices = voicesIn(look, edition);
  const speeches = new Map(
    [...opened.languages.keys()].map((lang) => [lang, speechOf(value, year, lang, voices)]),
  );
  const entry = metricsIn(value).find((metric) => idOf(metric) === figure);
  return {
    part: "content",
    version,
    languages: [...opened.languages.keys()],
    years: yearsOf(opened),
    year,
    file,
    record: withoutMetrics(value),
    figures: figureViews(look, file, value, edition, voices),
    open:
      figure === null || entry === undefined ? null : await openView(figure, entry, opened, edition, voices),
    charts: chartFiles(look, year, speeches),
    texts: textViews(opened.narratives, year, speeches),
    carried: carriedViews(look, year),
    unsaved: unsaved(workspace),
    canUndo: workspace.steps.length > 0,
    canRedo: workspace.undone.length > 0,
    ...earlier,
    foreign: [...workspace.foreign].map(
      ([path, theirs]): ForeignView => ({
        file: path,
        isGone: theirs === null,
        lines: diffLines(theirs ?? "", workspace.now.get(path) ?? "").map(
          ({ value: text, added, removed }) => ({
            text,
            whose: added ? "mine" : removed ? "theirs" : "both",
          }),
        ),
      }),
    ),
  };
}

const yearsOf = ({ documents }: OpenContent) =>
  [...documents.values()]
    .flatMap(({ file, value }) => {
      const [, year] = /^data\/(\d{4})\.json$/.exec(file) ?? [];
      return year === undefined ? [] : [{ year: Number(year), draft: valueAt(value, ["draft"]) === true }];
    })
    .sort((a, b) => a.year - b.year);

function withoutMetrics(record: unknown): unknown {
  if (typeof record !== "object" || record === null) return null;
  const { metrics: _, ...rest } = record as Readonly<Record<string, unknown>>;
  return rest;
}

const metricsIn = (record: unknown): readonly unknown[] => listAt(record, ["metrics"]);

const idOf = (metric: unknown): string => {
  const id = valueAt(metric, ["id"]);
  return typeof id === "string" ? id : "";
};

function figureViews(
  { workspace }: Look,
  file: string,
  record: unknown,
  edition: Edition | undefined,
  voices: ReadonlyMap<Lang, Voice>,
): readonly FigureView[] {
  const sound = new Map<string, Metric>(edition?.record.metrics.map((metric) => [metric.id, metric]));
  const before = metricsIn(
    workspace.disk.get(file) === workspace.now.get(file) ? record : jsonOf(workspace.disk.get(file)),
  );
  const usedIn = new Map<string, string[]>();
  for (const { id, metrics } of edition?.charts ?? [])
    for (const metric of metrics) usedIn.set(metric, [...(usedIn.get(metric) ?? []), id]);
  return metricsIn(record).map((metric, index): FigureView => {
    const id = idOf(metric);
    const found = sound.get(id);
    const saved = before.find((other) => idOf(other) === id) ?? null;
    return {
      index,
      id,
      metric,
      said: Object.fromEntries(
        [...voices].map(([lang, voice]) => [
          lang,
          found === undefined ? null : attempt(() => voice.format(found), null),
        ]),
      ),
      charts: usedIn.get(id) ?? [],
      saved,
      isChanged: JSON.stringify(saved) !== JSON.stringify(metric),
    };
  });
}

/** What says a year's texts in a language: figures are named where they can't be said. */
const speechOf = (record: unknown, year: number, lang: Lang, voices: ReadonlyMap<Lang, Voice>): Speech => ({
  voice: voices.get(lang),
  labelOf: (reference) => {
    const metric = metricsIn(record).find((each) => idOf(each) === reference.split("/")[0]);
    const label = valueAt(metric, ["label", lang]);
    return typeof label === "string" ? label : reference;
  },
  year,
});

/** How a figure would read. */
export function waysIn(look: Look, year: number, lang: Lang, reference: string): WaysView {
  const record = look.opened.documents.get(`data/${year}.json`)?.value;
  return waysView(reference, lang, speechOf(record, year, lang, voicesIn(look, editionIn(look, year))));
}

/** What figures look like in each form of chart. */
export const formsIn = (
  look: Look,
  { looking, metrics, options, title }: Question<"forms">,
  speaker: Speaker,
): FormsView => {
  const voice = voicesIn(look, editionIn(look, looking.year)).get(looking.drawnIn);
  return formsView(metrics, options, title, voice, speaker);
};

/** The charts that are looked at, drawn. */
export function chartsView(look: Look, { year, charts, drawnIn, format }: Looking): ChartsView {
  const edition = editionIn(look, year);
  const voice = voicesIn(look, edition).get(drawnIn);
  const drawn = (edition?.charts ?? []).filter(({ id }) => charts.includes(id));
  return {
    part: "charts",
    version: look.version,
    charts: voice === undefined ? [] : drawn.map((chart) => drawnChart(chart, voice, format)),
  };
}

const drawnChart = (chart: ChartDefinition, voice: Voice, format: Looking["format"]) => ({
  id: chart.id,
  title: attempt(() => voice.plain(voice.text(chart.title)), chart.id),
  svg: attempt(() => {
    // A figure that is missing is told as a problem.
    figuresOf(chart, voice);
    return String(chartSvg(chart, voice, format));
  }, null),
});
