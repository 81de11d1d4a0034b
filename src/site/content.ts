import { sayChanges } from "../charts/slopes/title.ts";
import type { SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { type Languages, loadLanguages } from "../language/index.ts";
import { type Narrative, readNarrative } from "../narrative/narrative.ts";
import { loadFiles } from "../record/load.ts";
import { type Published, readPublished } from "../record/published.ts";
import { type OpenOptions, type ReadContent, readContent } from "../record/read.ts";
import { type Redirects, readRedirects } from "../record/redirects.ts";

/** All that staff edit, read and checked once. */
export interface OpenContent extends ReadContent {
  readonly files: readonly SourceFile[];
  readonly languages: Languages;
  /** The files that are JSON, by path, save the list of what was published; they place a problem. */
  readonly documents: ReadContent["documents"];
  /** Every text of every narrative, sorted by path, those with faults among them. */
  readonly narratives: readonly Narrative[];
  readonly published: Published;
  readonly redirects: Redirects;
}

const MESSAGES_FILE = /^src\/language\/[^/]+\/messages\/[^/]+\.json$/;
const NARRATIVE_FILE = /^src\/report\/[^/]+\/[^/]+\/[^/]+\.mdx$/;

/** Reads and checks what the project at `root` is made of. */
export const loadContent = async (root: string, options: OpenOptions = {}): Promise<OpenContent> =>
  openFiles(await loadFiles(root), options);

/** Checks files of content, as `loadFiles` reads them, and loads the languages that the site lists. */
export async function openFiles(
  files: readonly SourceFile[],
  options: OpenOptions = {},
): Promise<OpenContent> {
  const { languages, problems } = await loadLanguages(files);
  const opened = openContent(files, languages, options);
  return {
    ...opened,
    content: problems.length > 0 ? null : opened.content,
    problems: [...problems, ...opened.problems],
  };
}

/**
 * Makes of the files of content what all else is made of. Pure; never throws.
 * @param languages those that the site lists, as `loadLanguages` finds them; each counts in its own way.
 */
export function openContent(
  files: readonly SourceFile[],
  languages: Languages,
  { address, shown }: OpenOptions = {},
): OpenContent {
  const nounForms = new Map([...languages].map(([tag, { language }]) => [tag, language.nounForms]));
  const published = readPublished(files);
  const automatic = { say: sayChanges(languages), published: published.value };
  const record = readContent(files, { nounForms, automatic, address, shown });
  const redirects = readRedirects(files);
  const messages = files.filter(({ path }) => MESSAGES_FILE.test(path)).map(readJson);
  const others = [redirects.document, ...messages.map(({ document }) => document)];
  const problems = [...messages, record, published, redirects].flatMap((read) => read.problems);
  return {
    files,
    languages,
    content: problems.some(({ severity }) => severity === "error") ? null : record.content,
    sound: record.sound,
    documents: new Map([
      ...record.documents,
      ...others.flatMap((document) => (document === null ? [] : [[document.file, document] as const])),
    ]),
    narratives: files.filter(({ path }) => NARRATIVE_FILE.test(path)).map(readNarrative),
    published: published.value,
    redirects: redirects.value,
    leftOut: record.leftOut,
    problems,
  };
}
