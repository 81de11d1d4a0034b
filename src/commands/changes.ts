import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { reportProblems } from "../diagnostics/report-problems.ts";
import { english } from "../locales/speaker.ts";
import { findBefore } from "../publication/changes/before.ts";
import { compareStates, isUnchanged } from "../publication/changes/compare.ts";
import { changesHtml } from "../publication/changes/report-html.ts";
import { changesText } from "../publication/changes/report-text.ts";
import { workingCopy } from "../publication/changes/working-copy.ts";
import { siteAddress } from "../record/load.ts";

const USAGE = "npm run changes [-- --since REF]";
/** As `diff` has it: nothing changes, something does, it can't be told. */
const EXIT = { same: 0, changed: 1, trouble: 2 } as const;
const REPORT = "changes.html";

async function changes(root: string, reference: string | null): Promise<number> {
  const report = join(root, REPORT);
  await rm(report, { force: true });
  const before = await findBefore(root, reference, siteAddress());
  if ("reason" in before) {
    console.error(before.reason);
    return EXIT.trouble;
  }
  const { state: after, problems } = await workingCopy(root);
  reportProblems(root, problems, english());
  if (after === null) {
    console.error("Mend these first: what can't be built can't be compared.");
    return EXIT.trouble;
  }
  const found = compareStates(before.state, after);
  if (isUnchanged(found)) {
    console.log(`Nothing changes for readers, compared with ${before.name}.`);
    return EXIT.same;
  }
  await writeFile(report, changesHtml(found, before.name));
  console.log(changesText(found, before.name, { colour: process.stdout.isTTY && !process.env["NO_COLOR"] }));
  console.log(`\nEverything side by side, drawings too: ${pathToFileURL(report)}`);
  return EXIT.changed;
}

/** The reference to compare with, null where none is given; undefined where the arguments aren't understood. */
function since(): string | null | undefined {
  try {
    return parseArgs({ options: { since: { type: "string" } } }).values.since ?? null;
  } catch {
    return undefined;
  }
}

const reference = since();
if (reference === undefined) {
  console.error(USAGE);
  process.exitCode = EXIT.trouble;
} else process.exitCode = await changes(process.cwd(), reference);
