import type { Problem } from "../diagnostics/problem.ts";

/**
 * A metric that nothing shows, in a year whose texts and charts name one that isn't there, is most likely the same under
 * another id: it is told as that, with their places, and not as two faults. Nothing is said where there are several.
 */
export function withRenamed(all: readonly Problem[]): readonly Problem[] {
  const problems = withoutAsked(all);
  const byFile = Map.groupBy(
    problems.filter(({ code }) => code === "metric-unused"),
    ({ file }) => file,
  );
  const renamed = new Map<Problem, Problem>();
  for (const [file, [unused, ...others]] of byFile) {
    const year = /\d{4}/.exec(file)?.[0] ?? "";
    const causes = problems.flatMap(({ cause, code }) =>
      code === "metric-left-out" ? [] : (cause?.match(`^${year} metric (.*)`)?.[1] ?? []),
    );
    const [was, ...more] = new Set(causes);
    if (unused === undefined || others.length > 0 || was === undefined || more.length > 0) continue;
    const args = { id: unused.args?.["id"], was };
    const cause = `${year} metric ${was}`;
    renamed.set(unused, { ...unused, code: "metric-unknown.renamed", severity: "error", args, cause });
  }
  return problems.map((problem) => renamed.get(problem) ?? problem);
}

/**
 * Of what may be another year's figure under a new name, that is asked alone: it isn't told as well that nothing shows
 * it. Nor is it asked where the name that it had is known: its chart of change is told to be gone.
 */
function withoutAsked(problems: readonly Problem[]): readonly Problem[] {
  const figures = (wanted: string, arg: string): ReadonlySet<string> =>
    new Set(
      problems.flatMap(({ code, file, args }) => (code === wanted ? [`${file} ${args?.[arg] ?? ""}`] : [])),
    );
  const gone = figures("published-gone.change", "id");
  const asked = figures("metric-left-out", "meant");
  return problems.filter(({ code, file, args }) => {
    if (code === "metric-left-out") return !gone.has(`${file} ${args?.["meant"]}`);
    return code !== "metric-unused" || !asked.has(`${file} ${args?.["id"]}`);
  });
}
