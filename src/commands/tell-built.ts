import { reportProblems } from "../diagnostics/report-problems.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { Built } from "../publication/build-site.ts";
import { EXIT, type Exit } from "./command.ts";

/** Tells how a build went: the content's problems, the drafts that were left out, and why nothing was built. */
export function tellBuilt(root: string, { problems, leftOut, failure }: Built, speaker: Speaker): Exit {
  reportProblems(root, problems, speaker);
  for (const year of leftOut)
    console.log(speaker.say({ code: "build.left-out", args: { year: String(year) } }));
  if (failure === null) return EXIT.done;
  console.error(speaker.say(failure));
  return EXIT.problems;
}
