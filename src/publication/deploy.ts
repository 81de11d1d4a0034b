import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { loadFiles } from "../record/load.ts";
import { PUBLISHED_FILE, readPublished, withPublication, withPublished } from "../record/published.ts";
import { loadContent } from "../site/content.ts";
import { buildSite, type Written } from "./build-site.ts";
import { writeWhole } from "./files.ts";
import type { TellProgress } from "./progress.ts";
import { builtAddresses, lost, publishedText, refusals } from "./publish.ts";
import { putRelease, undoRelease } from "./releases.ts";
import { rememberTarget } from "./target.ts";

/** What is published, where, and as of which day. */
interface PublishOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Stands in for the site's own address. */
  readonly address: string | undefined;
  /** Absolute; as `targetAt` gives it. */
  readonly folder: string;
  /** ISO 8601. */
  readonly date: string;
  readonly progress?: TellProgress;
}

/** What readers get from now on. */
interface Publication {
  readonly release: number;
  readonly isFirst: boolean;
}

/** How publishing went: what was built on the way, and what is public, or why nothing new is. */
interface PublishOutcome {
  readonly problems: readonly Problem[];
  /** Years of the drafts that were left out. */
  readonly leftOut: readonly number[];
  /** Null where nothing was built. */
  readonly written: Written | null;
  /** Why nothing was published; none where it was, or where the problems say it. */
  readonly reasons: readonly Phrase[];
  /** Null where nothing was published. `addresses` is their number. */
  readonly published: (Publication & { readonly addresses: number }) | null;
}

/**
 * Builds the site as it is from this publication on, its day in the pages, and has readers get it, whole or not at all.
 * @throws {Refusal} as `buildSite` and `putRelease` do.
 */
export async function publishSite(options: PublishOptions): Promise<PublishOutcome> {
  const { root, address, folder, date, progress } = options;
  const { content, published, problems, files } = await loadContent(root, { address });
  const errors = problems.filter(({ severity }) => severity === "error");
  const nothing = { problems: errors, leftOut: [], written: null, reasons: [], published: null };
  if (content === null || errors.length > 0) return nothing;
  const reasons = refusals({ content, published, date });
  if (reasons.length > 0) return { ...nothing, reasons };
  const next = withPublication(published, date, [], content.editions);
  const built = await buildSite(root, "dist", { published: next, address, ...(progress && { progress }) });
  const { failure, written } = built;
  const made = { problems: built.problems, leftOut: built.leftOut, written, published: null };
  if (failure !== null) return { ...made, reasons: [failure] };
  const dist = resolve(root, "dist");
  const addresses = await builtAddresses(dist);
  const gone = lost(published, addresses);
  if (gone.length > 0) return { ...made, reasons: gone };
  const list = publishedText(withPublication(published, date, addresses, content.editions));
  const put = await putRelease(dist, folder, withPublished(files, list));
  await writeWhole(join(root, PUBLISHED_FILE), list);
  await rememberTarget(root, folder);
  return { ...made, reasons: [], published: { ...put, addresses: addresses.length } };
}

/**
 * Shows the publication before the current one again, and notes that this is what is public. @returns it, with the years
 * that readers no longer have. @throws {Refusal} where there is none before it.
 */
export async function takeBack(
  root: string,
  folder: string,
): Promise<Publication & { readonly gone: readonly string[] }> {
  const before = readPublished(await loadFiles(root)).value;
  const undone = await undoRelease(folder);
  if (undone === null) throw new Refusal({ code: "deploy.no-earlier", args: { folder } });
  const { release, isFirst, files } = undone;
  const list = files.find(({ path }) => path === PUBLISHED_FILE);
  if (list === undefined) await rm(join(root, PUBLISHED_FILE), { force: true });
  else await writeWhole(join(root, PUBLISHED_FILE), list.text);
  const { editions } = readPublished(files).value;
  return { release, isFirst, gone: Object.keys(before.editions).filter((year) => !(year in editions)) };
}
