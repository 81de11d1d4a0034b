import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportProblems } from "../diagnostics/report.ts";
import { compareSites, isUnchanged } from "../publication/changes/compare.ts";
import { changesHtml } from "../publication/changes/report-html.ts";
import { changesText } from "../publication/changes/report-text.ts";
import { findBefore, workingCopy } from "../publication/changes/states.ts";
import { command, EXIT } from "./command.ts";
import { progressOn } from "./progress.ts";

const REPORT = "changes.html";

await command({
  name: "changes",
  usage: "[since REF] [exit-code]",
  options: { since: { type: "string" }, "exit-code": { type: "boolean", default: false } },
  run: async ({ values, ...project }) => {
    const { root, address, speaker } = project;
    const { say } = speaker;
    const report = join(root, REPORT);
    await rm(report, { force: true });
    const found = await findBefore(root, values.since ?? null, address);
    if ("reason" in found) {
      if ("length" in found.reason) reportProblems(project, found.reason);
      else console.error(say(found.reason));
      return EXIT.problems;
    }
    const line = progressOn(process.stderr, speaker);
    line.show({ step: "check", done: 0, total: 1 });
    const { state: after, leftOut, problems } = await workingCopy(root, address).finally(line.end);
    reportProblems(project, problems);
    if (after === null) {
      console.error(say({ code: "changes.mend-first" }));
      return EXIT.problems;
    }
    const { state, name: before } = found;
    line.show({ step: "compare", done: 0, total: 1 });
    const changes = compareSites(state, after);
    line.end();
    // What is in a draft alone, no reader will find.
    for (const year of leftOut) console.log(say({ code: "changes.draft", args: { year: String(year) } }));
    if (isUnchanged(changes)) {
      console.log(say({ code: "changes.nothing", args: { before } }));
      return EXIT.done;
    }
    await writeFile(report, await changesHtml(changes, { before: state, after, name: before }, speaker));
    console.log(changesText(changes, before, project.colour && process.stdout.isTTY, speaker));
    const page = pathToFileURL(report).href;
    console.log(`\n${say({ code: "changes.side-by-side", args: { address: page } })}`);
    return values["exit-code"] ? EXIT.problems : EXIT.done;
  },
});
