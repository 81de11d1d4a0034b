import { runCheck } from "../../check/run-check.ts";
import { terminalReport } from "../../diagnostics/report-problems.ts";
import { english } from "../../locales/speaker.ts";
import { showDrafts } from "../../record/load.ts";
import { hidesDraft } from "./page-problems.ts";

type Seen = Pick<Awaited<ReturnType<typeof runCheck>>, "problems" | "sound">;

/**
 * A check that tells the terminal of errors and warnings, as `npm run check` does, whenever they are others than before,
 * and lets the pages have the drafts that can be shown.
 */
export function lookAt(root: string): () => Promise<Seen> {
  let told: string | null = null;
  return async () => {
    const { problems, sound, drafts } = await runCheck(root);
    showDrafts(drafts.filter((year) => !problems.some((each) => each.draft === year && hidesDraft(each))));
    const report = terminalReport(
      root,
      problems.filter(({ severity }) => severity !== "notice"),
      process.stdout,
      english(),
    );
    if (report !== told) console.log(report);
    told = report;
    return { problems, sound };
  };
}
