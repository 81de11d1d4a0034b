import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { loadFiles, siteAddress } from "../record/load.ts";
import { readPublished } from "../record/published-files.ts";
import { findBefore } from "./changes/before.ts";
import { compareStates, isUnchanged } from "./changes/compare.ts";
import { changesHtml } from "./changes/report-html.ts";
import { changesText } from "./changes/report-text.ts";
import { openState, type State } from "./changes/state.ts";
import { loadLanguages } from "./languages.ts";
import { loadNarratives } from "./narratives.ts";
import { reportProblems } from "./report-problems.ts";
import { runCheck } from "./run-check.ts";

const USAGE = "npm run changes [-- --since REF]";
/** As `diff` has it: nothing changes, something does, it can't be told. */
const EXIT = { same: 0, changed: 1, trouble: 2 } as const;
const REPORT = "changes.html";

/** The working copy; null, with its problems printed, where it can't be built. */
async function workingCopy(root: string): Promise<State | null> {
  const { content, problems } = await runCheck(root);
  reportProblems(root, problems);
  if (content === null) return null;
  const { languages } = await loadLanguages(await loadFiles(root));
  return openState({
    content,
    languages,
    narratives: await loadNarratives(root),
    published: readPublished(root).value,
  });
}

async function changes(root: string, reference: string | null): Promise<number> {
  const report = join(root, REPORT);
  await rm(report, { force: true });
  const before = await findBefore(root, reference, siteAddress());
  if ("reason" in before) {
    console.error(before.reason);
    return EXIT.trouble;
  }
  const after = await workingCopy(root);
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
