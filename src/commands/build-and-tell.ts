import { reportProblems } from "../diagnostics/report.ts";
import { type BuildOptions, type Built, buildSite, type Written } from "../publication/build-site.ts";
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
  tellBuilt(project, built, out);
  if (built.failure === null) return EXIT.done;
  console.error(speaker.say(built.failure));
  return EXIT.problems;
}

/** Tells the content's problems, the drafts that were left out, and what was made, where anything was. */
export function tellBuilt(
  project: Project,
  { problems, leftOut, written }: Pick<Built, "problems" | "leftOut"> & { readonly written: Written | null },
  folder: string,
): void {
  const { say } = project.speaker;
  reportProblems(project, problems);
  for (const year of leftOut) console.log(say({ code: "build.left-out", args: { year: String(year) } }));
  if (written !== null) console.log(say({ code: "build.done", args: { ...rounded(written), folder } }));
}

const rounded = ({ pages, files, megabytes, seconds }: Written) => ({
  pages,
  files,
  megabytes: megabytes.toFixed(1),
  seconds: Math.round(seconds),
});
