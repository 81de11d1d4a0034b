import type { JsonDocument, SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { ofFile, type Problem } from "../diagnostics/problem.ts";
import { acrossYears, type YearFile } from "./across-years.ts";
import {
  type Automatic,
  draftYears,
  recordsBefore,
  withoutDraftErrors,
  withoutDrafts,
  withYearsBefore,
  yearOf,
} from "./editions.ts";
import { declaredIn } from "./ids.ts";
import type { Content, Edition, Lang } from "./model.ts";
import { readCharts } from "./read-charts.ts";
import { readSite, siteLanguages } from "./read-site.ts";
import { readYear } from "./read-year.ts";
import type { NounFormsByLanguage } from "./schema/fields.ts";

export const SITE_FILE = "data/site.json";
const YEAR_FILE = /^data\/(\d{4})\.json$/;
const CHART_FILE = /^src\/report\/(\d{4})\/charts\/[^/]+\.json$/;
/** Folders of which every file is to be read. */
const RECORD_FILE = /^(?:data|src\/report\/\d+\/charts)\//;
/** Files of `data` that others read. */
const OTHER_FILES = ["data/schema.json", "data/published.json", "data/redirects.json"];

/** What whoever opens content may ask for. */
export interface OpenOptions {
  /** Stands in for the site's own address. */
  readonly address?: string | undefined;
  /** The years whose drafts are shown; any other draft is left out, and its faults stop nothing. */
  readonly shown?: readonly number[] | "all" | undefined;
}

interface ReadOptions extends OpenOptions {
  /** How each language counts; one that isn't named needs the form `other` alone. */
  readonly nounForms: NounFormsByLanguage;
  readonly automatic: Automatic;
}

export interface ReadContent {
  /** Without the drafts that are left out; null where anything else is wrong. */
  readonly content: Content | null;
  /** What could be read, without the parts that have faults; null where the site's settings couldn't be. */
  readonly sound: Content | null;
  /** The files that are JSON, by path. */
  readonly documents: ReadonlyMap<string, JsonDocument>;
  /** The years of the drafts that are left out. */
  readonly leftOut: readonly number[];
  readonly problems: readonly Problem[];
}

/** Reads and checks all content, telling everything that is wrong in one pass. Pure; never throws. */
export function readContent(files: readonly SourceFile[], options: ReadOptions): ReadContent {
  const problems: (readonly Problem[])[] = [];
  const documents = new Map<string, JsonDocument>();
  for (const file of files.filter(({ path }) => known(path))) {
    const read = readJson(file);
    problems.push(read.problems);
    if (read.document !== null) documents.set(file.path, read.document);
  }
  problems.push(fileProblems(files.map(({ path }) => path)));

  const siteDocument = documents.get(SITE_FILE);
  const languages = nounForms(siteLanguages(siteDocument?.value), options.nounForms);
  const readSettings = siteDocument && readSite(siteDocument, languages, options.address);
  problems.push(readSettings?.problems ?? []);

  const editions: Edition[] = [];
  const read: YearFile[] = [];
  // Without the site's languages nothing can be said of the texts.
  const years = languages.size === 0 ? [] : [...documents.keys()].flatMap((path) => yearOf(path) ?? []);
  for (const year of new Set(years)) {
    const document = documents.get(`data/${year}.json`);
    const { record = null, problems: ofYear = [] } =
      document === undefined ? {} : readYear(document, languages);
    if (document !== undefined) read.push({ year, document, sound: record?.metrics ?? [] });
    const shown = document && declaredIn(document.value, "metrics");
    const files = [...documents.values()].filter(({ file }) => CHART_FILE.exec(file)?.[1] === String(year));
    const { charts, problems: ofCharts } = readCharts(files, languages, shown ?? null);
    problems.push(ofYear, ofCharts);
    // The file's name decides, so that a wrong year in one record isn't taken for another's.
    if (record !== null) editions.push({ record: { ...record, year }, charts });
  }
  const across = acrossYears(read, [...languages.keys()]);
  problems.push(
    across.map(({ supposes = [], ...problem }) => ({
      ...problem,
      supposes: [...supposes, ...recordsBefore(files, yearOf(problem.file) ?? 0)],
    })),
  );
  const site = readSettings?.site ?? null;
  const sound = site && { site, editions: withYearsBefore(editions, options.automatic) };
  const { shown = [] } = options;
  const leftOut = draftYears(documents.values()).filter((year) => shown !== "all" && !shown.includes(year));
  const told = withoutDraftErrors(problems.flat(), leftOut);
  const faulty = told.some(({ severity }) => severity === "error");
  const content = faulty || sound === null ? null : withoutDrafts(sound, leftOut);
  return { content, sound, documents, leftOut, problems: told };
}

const known = (path: string): boolean => path === SITE_FILE || YEAR_FILE.test(path) || CHART_FILE.test(path);

const nounForms = (languages: readonly Lang[], forms: NounFormsByLanguage): NounFormsByLanguage =>
  new Map(languages.map((tag) => [tag, forms.get(tag) ?? { required: ["other"], optional: null }]));

/** Files that are missing, and files that nothing reads. */
function fileProblems(paths: readonly string[]): readonly Problem[] {
  return [
    ...(paths.includes(SITE_FILE) ? [] : [ofFile(SITE_FILE, { code: "file-missing.site" })]),
    ...(paths.some((path) => YEAR_FILE.test(path)) ? [] : [ofFile("data", { code: "file-missing.record" })]),
    ...paths.flatMap((path) => {
      const year = CHART_FILE.exec(path)?.[1];
      if (year !== undefined && !paths.includes(`data/${year}.json`))
        return [ofFile(path, { code: "file-missing.year", args: { year } })];
      const isUnknown = RECORD_FILE.test(path) && !known(path) && !OTHER_FILES.includes(path);
      return isUnknown ? [ofFile(path, { code: "file-unknown" })] : [];
    }),
  ];
}
