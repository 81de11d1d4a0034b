import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { addressOf, siteFiles } from "../publish/site-files.ts";
import { loadContent } from "../record/load.ts";
import { withPublication } from "../record/published.ts";
import { readPublished } from "../record/published-files.ts";
import { type Candidate, refusals } from "./deploy-refusals.ts";
import { putRelease, undoRelease } from "./releases.ts";
import { reportProblems } from "./report-problems.ts";
import { hashContent, hashSite, readStamp } from "./stamp.ts";
import { writePublished } from "./write-published.ts";

const USAGE = "Usage: npm run deploy -- --to DIR [--undo]";

const root = process.cwd();
const dist = resolve(root, "dist");

/** The day in Astana; Sweden writes dates as ISO 8601 does. */
const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Almaty" });

/** What is to be published; null, with the problems printed, where the content or the list can't be read. */
async function candidate(date: string): Promise<Candidate | null> {
  const { content, problems } = await loadContent(root);
  const published = readPublished(root);
  const errors = [...problems, ...published.problems].filter(({ severity }) => severity === "error");
  reportProblems(root, errors);
  if (content === null || errors.length > 0) return null;
  return {
    stamp: readStamp(dist),
    contentHash: await hashContent(root),
    siteHash: await hashSite(dist),
    content,
    published: published.value,
    addresses: (await siteFiles(dist)).map(addressOf).filter((address) => address !== null),
    date,
  };
}

/** @returns true where the site was published. */
async function publish(dir: string, date: string): Promise<boolean> {
  if (!existsSync(dist)) {
    console.error("There is no dist/. Run: npm run build");
    return false;
  }
  const found = await candidate(date);
  if (found === null) return false;
  const reasons = refusals(found);
  for (const reason of reasons) console.error(reason);
  if (reasons.length > 0) {
    console.error("Nothing was published.");
    return false;
  }
  console.log(`Publishing ${found.addresses.length} addresses to ${dir} …`);
  const release = await putRelease(dist, dir);
  const records = found.content.editions.map(({ record }) => record);
  await writePublished(root, withPublication(found.published, date, found.addresses, records));
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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`${date} is no date: write it as 2026-01-31.`);
  return values.undo ? await undo(dir) : await publish(dir, date);
}

try {
  process.exitCode = (await deploy()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
