import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { correctionFor } from "../check/published.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { startYear, yearsIn } from "../editing/start-year.ts";
import { attempt } from "../narrative/speak.ts";
import { type Changes, compareSites } from "../publication/changes/compare.ts";
import { commitOnly, isRepository } from "../publication/changes/git.ts";
import { changesText } from "../publication/changes/report-text.ts";
import { type Before, findBefore, workingCopy } from "../publication/changes/states.ts";
import { publishSite, takeBack } from "../publication/deploy.ts";
import { faultLines } from "../publication/fault-lines.ts";
import { packDraft } from "../publication/portable-site.ts";
import type { Progress } from "../publication/progress.ts";
import { refusals } from "../publication/publish.ts";
import { canTakeBack } from "../publication/releases.ts";
import { rememberedTarget, targetAt } from "../publication/target.ts";
import { walk } from "../publication/verify.ts";
import { loadFiles, siteBase } from "../record/load.ts";
import type { Correction, YearRecord } from "../record/model.ts";
import { lastPublication, readPublished, today, uncorrected } from "../record/published.ts";
import { readRedirects } from "../record/redirects.ts";
import type { OpenContent } from "../site/content.ts";
import { contextOf, type OpenSite } from "../site/context.ts";
import { correctionsOf } from "../site/corrections.ts";
import { correctionModels } from "../site/models/parts.ts";
import type { Answer, MissingReason, PublishingView } from "./api.ts";
import { changesView } from "./changes-view.ts";
import { DESK_FOLDER, DRAFT } from "./files.ts";

/** What publishing works with: a project whose edits are on disk, and whoever is told of it. */
export interface Publishing {
  readonly root: string;
  readonly address: string | undefined;
  readonly speaker: Speaker;
  readonly tell: (answer: Answer) => void;
}

/** Where publishing stands, and what it asks for first. @param opened the content with all that was edited. */
export async function publishingView(
  { root, speaker }: Publishing,
  opened: OpenContent,
): Promise<PublishingView> {
  const { sound, published } = opened;
  const date = today();
  const folder = await rememberedTarget(root);
  const last = lastPublication(published);
  const reasons = sound === null ? [] : refusals({ content: sound, published, date });
  return {
    part: "publishing",
    folder,
    address: sound?.site.address ?? "",
    last: last === null ? null : dayIn(last, speaker),
    missing: missingReasons(opened, speaker),
    // A change without its reason is asked for by itself.
    reasons: reasons
      .filter((reason) => !("code" in reason && reason.code === "deploy.uncorrected"))
      .map(speaker.say),
    canTakeBack: folder !== null && (await canTakeBack(folder)),
    isRepository: isRepository(root),
    next: await nextYear(root),
  };
}

/** The year after the last that has a record. */
const nextYear = async (root: string): Promise<number> => ((await yearsIn(root)).at(-1) ?? 0) + 1;

const dayIn = (date: string, { lang }: Speaker): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });

/** The published figures that the record changes without telling why. */
function missingReasons(opened: OpenContent, speaker: Speaker): readonly MissingReason[] {
  const { sound, published, documents, languages } = opened;
  if (sound === null) return [];
  const open: OpenSite = { ...opened, content: sound };
  const lang = languages.has(speaker.lang) ? speaker.lang : sound.site.defaultLanguage;
  return sound.editions.flatMap(({ record }) => {
    const file = `data/${record.year}.json`;
    const document = documents.get(file);
    if (document === undefined) return [];
    const context = contextOf(open, lang, record.year);
    return uncorrected(record, published).map((change): MissingReason => {
      const entry = correctionFor(change, document, [...languages.keys()]);
      return {
        file,
        figure: change.metric,
        line:
          change.now === null
            ? null
            : attempt(() => correctionModels(context, toldBy(record, entry)).at(0)?.line ?? null, null),
        index: record.corrections.length,
        entry,
      };
    });
  });
}

/** The last correction of a record that has one more. */
const toldBy = (record: YearRecord, entry: Correction) =>
  correctionsOf({ ...record, corrections: [...record.corrections, entry] }).filter(
    ({ correction }) => correction === entry,
  );

/** What is compared with what, once both can be read. @throws {Refusal} where one of them can't. */
async function compared({ root, address }: Publishing): Promise<{
  readonly before: Before;
  readonly after: OpenSite;
  readonly changes: Changes;
  readonly drafts: readonly number[];
}> {
  const before = await findBefore(root, null, address);
  if ("reason" in before)
    throw new Refusal("length" in before.reason ? { code: "changes.mend-first" } : before.reason);
  const { state: after, leftOut } = await workingCopy(root, address);
  if (after === null) throw new Refusal({ code: "changes.mend-first" });
  return { before, after, changes: compareSites(before.state, after), drafts: leftOut };
}

/** Tells what readers will find changed. @throws {Refusal} where that can't be known. */
export async function compare(publishing: Publishing): Promise<void> {
  const { speaker, tell } = publishing;
  tell({ part: "progress", text: speaker.say({ code: "progress.compare", args: NOT_COUNTED }), done: null });
  const { before, after, changes, drafts } = await compared(publishing);
  tell({ ...changesView(changes, after, speaker), before: speaker.say(before.name), drafts });
}

const NOT_COUNTED: Args = { done: null, total: 1, seconds: null };

/** Tells how far something is. */
const telling =
  ({ speaker, tell }: Publishing) =>
  ({ step, done, total }: Progress): void => {
    const counted = total > 1;
    const args = counted ? { done, total, seconds: null } : NOT_COUNTED;
    const text = speaker.say({ code: `progress.${step}`, args });
    tell({ part: "progress", text, done: counted ? done / total : null });
  };

/**
 * Publishes what is on disk, and keeps it in git where that is asked for.
 * @param typed folder; null: the one of last time. @throws {Refusal} as `publishSite` does, and where no folder is known.
 */
export async function publish(publishing: Publishing, typed: string | null, commit: boolean): Promise<void> {
  const { root, address, speaker, tell } = publishing;
  const to = typed ?? (await rememberedTarget(root));
  if (to === null) throw new Refusal({ code: "desk.no-folder" });
  const folder = await targetAt(root, to);
  // What readers find changed is known before it is public alone.
  const message = commit ? await messageOf(publishing) : null;
  const progress = telling(publishing);
  const { problems, reasons, published } = await publishSite({
    root,
    address,
    folder,
    date: today(),
    progress,
  });
  if (published === null) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const why = reasons.length > 0 ? reasons : [{ code: "desk.errors", args: { count: errors } }];
    return tell(ended(speaker, false, [...why, { code: "deploy.nothing" }]));
  }
  const { release, addresses: count } = published;
  const lines: Said[] = [{ code: "desk.public", args: { release: String(release), folder, count } }];
  if (message !== null) {
    const failure = commitOnly(root, ["data", "src/report"], message);
    lines.push(
      failure === null ? { code: "desk.committed" } : { code: "desk.not-committed", args: { failure } },
    );
  }
  tell(ended(speaker, true, lines));
}

type Said = Parameters<Speaker["say"]>[0];

const ended = ({ say }: Speaker, isDone: boolean, lines: readonly Said[]): Answer => ({
  part: "done",
  isDone,
  lines: lines.map(say),
});

/** What changes, as the message of a commit. */
async function messageOf(publishing: Publishing): Promise<string> {
  const { speaker } = publishing;
  const title = speaker.say({ code: "desk.commit", args: { date: today() } });
  const text = await compared(publishing)
    .then(({ changes, before }) => changesText(changes, before.name, false, speaker))
    .catch((error) => {
      // Before the first publication there is nothing to compare with.
      if (error instanceof Refusal) return "";
      throw error;
    });
  return `${title}\n\n${text}`.trim();
}

/** Shows readers the publication before. @throws {Refusal} where there is none. */
export async function goBack({ root, speaker, tell }: Publishing): Promise<void> {
  const folder = await rememberedTarget(root);
  if (folder === null) throw new Refusal({ code: "desk.no-folder" });
  const { release, gone } = await takeBack(root, folder);
  tell(
    ended(speaker, true, [
      { code: "desk.public-again", args: { release: String(release) } },
      ...gone.map((year) => ({ code: "deploy.year-gone", args: { year } })),
    ]),
  );
}

/** Walks what readers get, and tells what is broken there. */
export async function verify(publishing: Publishing, url: string): Promise<void> {
  const { root, speaker, tell } = publishing;
  const files = await loadFiles(root);
  const known = [readPublished(files).value.addresses, readRedirects(files).value].flatMap(Object.keys);
  const { addresses, faults } = await walk(url.replace(/\/*$/, "/"), known, true, telling(publishing));
  const isSilent =
    addresses === 1 && faults.some(({ what }) => "code" in what && what.code === "verify.silent");
  if (isSilent) return tell(ended(speaker, false, [{ code: "desk.silent", args: { address: url } }]));
  const code = faults.length === 0 ? "verify.sound" : "verify.faults";
  const summary = speaker.say({ code, args: { count: addresses, faults: faults.length } });
  tell({ part: "done", isDone: faults.length === 0, lines: [...faultLines(faults, speaker), summary] });
}

/** Opens the year after the last one. @throws {Refusal} as `startYear` does. */
export async function openNextYear(publishing: Publishing): Promise<void> {
  const { root, speaker, tell } = publishing;
  const args = await startYear(root, String(await nextYear(root)));
  tell(ended(speaker, true, [{ code: "desk.year-open", args: { ...args } }]));
}

/** Packs the site with its drafts for somebody who looks at it without a server. @throws {Refusal} where it can't be built. */
export async function pack(publishing: Publishing): Promise<void> {
  const { root, address, speaker, tell } = publishing;
  const base = siteBase(await loadFiles(root));
  const { zip, failure } = await packDraft(root, base, { address, progress: telling(publishing) });
  if (zip === null) throw new Refusal(failure);
  await mkdir(join(root, DESK_FOLDER), { recursive: true });
  await writeFile(join(root, DRAFT), zip);
  tell(ended(speaker, true, [{ code: "desk.draft-packed" }]));
}
