import { z } from "zod";
import { checkContent } from "../../check/run-check.ts";
import type { SourceFile } from "../../diagnostics/document.ts";
import { readJson } from "../../diagnostics/json.ts";
import type { Arg, Phrase } from "../../diagnostics/phrase.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { type LoadedLanguage, loadLanguages } from "../../language/index.ts";
import type { Messages } from "../../language/messages.ts";
import { createVoice } from "../../language/voice.ts";
import { attempt } from "../../narrative/speak.ts";
import { withoutDrafts } from "../../record/editions.ts";
import { loadFiles } from "../../record/load.ts";
import { type Edition, type Lang, templatesOf } from "../../record/model.ts";
import {
  editionsOf,
  lastPublication,
  NOTHING_PUBLISHED,
  PUBLISHED_FILE,
  type Published,
  readPublished,
} from "../../record/published.ts";
import { openContent } from "../../site/content.ts";
import type { OpenSite } from "../../site/context.ts";
import { currentContent } from "../releases.ts";
import { rememberedTarget } from "../target.ts";
import { type Commit, commitAt, commitOf } from "./git.ts";

/** What the working copy is compared with. */
export interface Before {
  readonly state: OpenSite;
  /** What it is, to follow "Compared with". */
  readonly name: Arg;
}

/** Why there is nothing to compare with, and what to do. */
interface NoBefore {
  readonly reason: Phrase | readonly Problem[];
}

/**
 * Finds the state to compare with: the reference if one is given, else what readers get from the folder that was published
 * into from here, else what was published from elsewhere, else the last commit.
 * @param reference of git. @param address stands in for the site's own.
 */
export async function findBefore(
  root: string,
  reference: string | null,
  address: string | undefined,
): Promise<Before | NoBefore> {
  if (reference !== null) {
    const commit = commitAt(root, reference);
    if (commit === null) return { reason: { code: "changes.before.unknown", args: { reference } } };
    const name = { code: "changes.before.reference", args: { reference, hash: short(commit) } };
    return await stateOf(contentAt(commit), name, address);
  }
  const folder = await rememberedTarget(root);
  const shown = folder === null ? null : await currentContent(folder);
  if (shown !== null) {
    const name = { code: "changes.before.public", args: { folder, release: String(shown.release) } };
    return await stateOf(shown.files, name, address);
  }
  const { value: published, problems } = readPublished(await loadFiles(root));
  if (problems.length > 0) return { reason: problems };
  if (published !== NOTHING_PUBLISHED) return await atPublication(root, published, address);
  const head = commitAt(root, "HEAD");
  if (head === null) return { reason: { code: "changes.before.nothing", args: { file: PUBLISHED_FILE } } };
  const name = { code: "changes.before.last-commit", args: { hash: short(head) } };
  return await stateOf(contentAt(head), name, address);
}

const short = ({ hash }: Commit): string => hash.slice(0, 9);

/** What was published: records and charts from the list, the narrative from the commit that wrote it, if there is one. */
async function atPublication(
  root: string,
  published: Published,
  address: string | undefined,
): Promise<Before | NoBefore> {
  const commit = commitOf(root, PUBLISHED_FILE);
  const files = commit === null ? await loadFiles(root) : contentAt(commit);
  const state = await read(
    files,
    published,
    address,
    Object.keys(published.editions).flatMap((year) => editionsOf(published, Number(year)).at(-1) ?? []),
  );
  const date = lastPublication(published) ?? "–";
  const name: Phrase =
    commit === null
      ? { code: "changes.before.published-alone", args: { date } }
      : { code: "changes.before.published", args: { date, hash: short(commit) } };
  return state === null ? unreadable(PUBLISHED_FILE) : { state, name };
}

/** What these files make, by themselves. */
async function stateOf(
  files: readonly SourceFile[],
  name: Phrase,
  address: string | undefined,
): Promise<Before | NoBefore> {
  const state = await read(files, readPublished(files).value, address);
  return state === null ? unreadable(name) : { state, name };
}

const unreadable = (before: Arg): NoBefore => ({
  reason: { code: "changes.before.unreadable", args: { before } },
});

const JSON_FILE =
  /^(?:data|src\/report\/\d+\/(?:charts|figures)|src\/language\/[^/]+\/messages)\/[^/]+\.json$/;

/** The content of a commit. */
const contentAt = (commit: Commit): readonly SourceFile[] =>
  commit
    .files((path) => JSON_FILE.test(path) || /^src\/report\/.+\.mdx$/.test(path))
    // Charts once stood in a folder of another name.
    .map(({ path, text }) => ({ path: path.replace(/^(src\/report\/\d+)\/figures\//, "$1/charts/"), text }));

const messagesSchema = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

/** Interface texts by language, of the files that can be read. */
function messagesOf(files: readonly SourceFile[]): ReadonlyMap<Lang, Messages> {
  const messages = new Map<Lang, Messages>();
  for (const file of files) {
    const [, lang] = /^src\/language\/([^/]+)\/messages\//.exec(file.path) ?? [];
    if (lang === undefined) continue;
    const read = messagesSchema.safeParse(readJson(file).document?.value);
    if (read.success) messages.set(lang, { ...messages.get(lang), ...read.data });
  }
  return messages;
}

async function read(
  files: readonly SourceFile[],
  published: Published,
  address: string | undefined,
  editions: readonly Edition[] | null = null,
): Promise<OpenSite | null> {
  const { languages: today } = await loadLanguages(files);
  const messages = messagesOf(files);
  const languages = new Map<Lang, LoadedLanguage>(
    [...today].map(([tag, loaded]) => [
      tag,
      // A message that is newer than the state is needed to render it.
      { ...loaded, messages: { ...loaded.messages, ...messages.get(tag) } },
    ]),
  );
  const { sound, leftOut, narratives } = openContent(files, languages, { address });
  if (sound === null) return null;
  const content = editions === null ? withoutDrafts(sound, leftOut) : { ...sound, editions };
  // It may be an old state with faults.
  const drawn = content.editions.map((edition) => drawable(edition, languages));
  return { content: { ...content, editions: drawn }, languages, narratives, published };
}

/** The project's content as its files have it. */
interface WorkingCopy {
  /** Null where `check` finds an error. */
  readonly state: OpenSite | null;
  /** Years of the drafts, which are left out of it. */
  readonly leftOut: readonly number[];
  readonly problems: readonly Problem[];
}

/** Reads and checks it. @param address stands in for the site's own. */
export async function workingCopy(root: string, address?: string): Promise<WorkingCopy> {
  const { content, leftOut, problems, ...opened } = await checkContent(await loadFiles(root), { address });
  const { languages, narratives, published } = opened;
  return { state: content && { content, languages, narratives, published }, leftOut, problems };
}

/** The edition with the charts that can be drawn and titled in every language. */
const drawable = (edition: Edition, languages: ReadonlyMap<Lang, LoadedLanguage>): Edition => ({
  ...edition,
  charts: edition.charts.filter((chart) =>
    [...languages.values()].every(({ language, messages }) => {
      const voice = createVoice(language, messages, edition.record);
      return attempt(() => {
        for (const id of chart.metrics) voice.metric(id);
        for (const [, text] of templatesOf(chart)) voice.plain(voice.text(text));
        return true;
      }, false);
    }),
  ),
});
