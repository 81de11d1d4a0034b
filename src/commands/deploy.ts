import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { reportProblems } from "../diagnostics/report-problems.ts";
import { english } from "../locales/speaker.ts";
import { hashContent, hashPublished, hashSite, readStamp } from "../publication/build-manifest.ts";
import { type Candidate, refusals } from "../publication/deploy-refusals.ts";
import { putRelease, undoRelease } from "../publication/releases.ts";
import { addressOf, siteFiles } from "../publication/site-files.ts";
import { publishedText, writePublished } from "../publication/write-published.ts";
import { loadContent } from "../record/load.ts";
import { withPublication } from "../record/publication.ts";
import { PUBLISHED_ENV, readPublished } from "../record/published-files.ts";
import { today } from "../record/today.ts";

const USAGE = "Usage: npm run deploy -- --to DIR [--undo]";

const root = process.cwd();
const dist = resolve(root, "dist");

const addressesOf = async (site: string): Promise<readonly string[]> =>
  (await siteFiles(site)).map(addressOf).filter((address) => address !== null);

/** What is to be published; null, with the problems printed, where the content or the list can't be read. */
async function candidate(date: string): Promise<Candidate | null> {
  const { content, problems } = await loadContent(root);
  const published = readPublished(root);
  const errors = [...problems, ...published.problems].filter(({ severity }) => severity === "error");
  reportProblems(root, errors, english());
  if (content === null || errors.length > 0) return null;
  return {
    stamp: readStamp(dist),
    contentHash: await hashContent(root),
    siteHash: await hashSite(dist),
    content,
    published: published.value,
    addresses: await addressesOf(dist),
    date,
  };
}

/** Why the site may not be published, printed; true where it may. */
function mayBe(found: Candidate): boolean {
  const reasons = refusals(found);
  for (const reason of reasons) console.error(reason);
  if (reasons.length > 0) console.error("Nothing was published.");
  return reasons.length === 0;
}

/**
 * Builds the site again where this publication changes what it says of publications: its date, its frozen charts.
 * @returns true where dist/ holds them.
 */
async function dated({ stamp, published, content, date }: Candidate): Promise<boolean> {
  const list = withPublication(published, date, [], content.editions);
  if (stamp?.published === hashPublished(list)) return true;
  console.log(`Building once more, with ${date} as the day of publication …`);
  const folder = await mkdtemp(join(tmpdir(), "published-"));
  const file = join(folder, "published.json");
  try {
    await writeFile(file, publishedText(list));
    process.env[PUBLISHED_ENV] = file;
    // Astro is loaded for this alone.
    const { buildSite } = await import("../publication/build-site.ts");
    return await buildSite(root, "dist");
  } finally {
    delete process.env[PUBLISHED_ENV];
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns true where the site was published. */
async function publish(dir: string, date: string): Promise<boolean> {
  if (!existsSync(dist)) {
    console.error("There is no dist/. Run: npm run build");
    return false;
  }
  const found = await candidate(date);
  if (found === null || !mayBe(found) || !(await dated(found))) return false;
  const addresses = await addressesOf(dist);
  console.log(`Publishing ${addresses.length} addresses to ${dir} …`);
  const release = await putRelease(dist, dir);
  await writePublished(root, withPublication(found.published, date, addresses, found.content.editions));
  console.log(`Publication ${release} is public. To take it back: npm run deploy -- --to ${dir} --undo`);
  console.log("Commit data/published.json: it now holds what is public.");
  return true;
}

/** @returns true where the publication before the current one is public again. */
async function undo(dir: string): Promise<boolean> {
  const release = await undoRelease(dir);
  if (release === null) console.error(`${dir} holds no earlier publication to go back to.`);
  else console.log(`Publication ${release} is public again.`);
  return release !== null;
}

async function deploy(): Promise<boolean> {
  const { values } = parseArgs({
    options: { to: { type: "string" }, undo: { type: "boolean", default: false }, date: { type: "string" } },
  });
  if (values.to === undefined) throw new Error(USAGE);
  if (process.platform === "win32") {
    throw new Error(
      "Publishing needs a file system with symbolic links: run it on the Linux server, or let a host build the site.",
    );
  }
  const dir = resolve(root, values.to);
  const date = values.date ?? today();
  if (!z.iso.date().safeParse(date).success) throw new Error(`${date} is no date: write it as 2026-01-31.`);
  return values.undo ? await undo(dir) : await publish(dir, date);
}

try {
  process.exitCode = (await deploy()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
