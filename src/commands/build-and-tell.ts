import { reportProblems } from "../diagnostics/report.ts";
import { type BuildOptions, buildSite, type Written } from "../publication/build-site.ts";
import { EXIT, type Exit, type Project } from "./command.ts";
import { progressOn } from "./progress.ts";

/**
 * Builds, and tells how that goes and went: how far it is, the content's problems, the drafts that were left out, what was
 * made, or why nothing was.
 * @param out folder, from the project's root. @throws {Refusal} as `buildSite` does.
 */
export async function buildAndTell(
  project: Project,
  out: string,
  options: Omit<BuildOptions, "progress">,
): Promise<Exit> {
  const { root, speaker } = project;
  const line = progressOn(process.stderr, speaker);
  const built = await buildSite(root, out, { ...options, progress: line.show }).finally(line.end);
  const { problems, leftOut, failure, written } = built;
  reportProblems(project, problems);
  for (const year of leftOut)
    console.log(speaker.say({ code: "build.left-out", args: { year: String(year) } }));
  if (failure !== null) {
    console.error(speaker.say(failure));
    return EXIT.problems;
  }
  console.log(speaker.say({ code: "build.done", args: { ...rounded(written), folder: out } }));
  return EXIT.done;
}

const rounded = ({ pages, files, megabytes, seconds }: Written) => ({
  pages,
  files,
  megabytes: megabytes.toFixed(1),
  seconds: Math.round(seconds),
});
