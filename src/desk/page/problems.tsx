import type { ContentView, DeskProblem } from "../api.ts";
import { Button } from "./button.tsx";
import { PARTS_OF_YEAR, placeNames, withNames } from "./names.ts";
import type { State } from "./state.ts";
import { useDesk } from "./use-desk.ts";

/** What `check` has to say, the worst first; each leads to its field. */
export function Problems() {
  const { problems, say } = useDesk();
  const errors = problems.filter(({ severity }) => severity === "error");
  const others = problems.filter(({ severity }) => severity === "warning");
  return (
    <section class="problems" id="problems" aria-label={say({ code: "desk.problems" })}>
      <h2>
        {errors.length > 0
          ? say({ code: "desk.errors", args: { count: errors.length } })
          : others.length > 0
            ? say({ code: "desk.warnings", args: { count: others.length } })
            : say({ code: "desk.no-errors" })}
      </h2>
      <ul>
        {[...errors, ...others].map((problem) => (
          <li
            key={`${problem.file}:${problem.at}:${problem.code}:${problem.message}`}
            class={problem.severity}
          >
            <Told problem={problem} />
            <Way problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to where a problem of the open year can be mended; nothing where the desk has no place for it. */
function Way({ problem }: { readonly problem: DeskProblem }) {
  const { store, content } = useDesk();
  const place = placeFor(content, problem);
  if (place === null) return null;
  return (
    <Button
      says="desk.go"
      onClick={() => {
        void store.look(place);
        document.getElementById("main")?.scrollIntoView();
      }}
    />
  );
}

/** What the page shows of a problem's file. */
function placeFor(content: ContentView, { file, path }: DeskProblem): Partial<State> | null {
  const [list, index] = path ?? [];
  const figure = list === "metrics" ? content.figures.find((each) => each.index === index) : undefined;
  if (file === content.file) {
    if (figure !== undefined) return { tab: "figures", figure: figure.id, isFormOpen: true };
    if (list === "corrections") return { tab: "publish" };
    // A figure that is left out is told of the list of figures, and is given its reason beside what the year is called.
    return list === undefined || list === "metrics" || Object.hasOwn(PARTS_OF_YEAR, list)
      ? { tab: "year" }
      : null;
  }
  const chart = content.charts.find((each) => each.file === file);
  if (chart !== undefined) return { tab: "charts", chart: chart.id };
  return content.texts.some((text) => text.file === file) ? { tab: "texts" } : null;
}

/** A problem, with what it proposes to write. @param known how much of its place is told by where it stands, from the whole on. */
export function Told({ problem, known = 0 }: { readonly problem: DeskProblem; readonly known?: number }) {
  const desk = useDesk();
  const { message, hint, edit, mend, file, line } = problem;
  const place = placeNames(problem, desk).slice(known);
  return (
    <>
      {place.length > 0 && <span class="place">{place.join(" · ")}: </span>}
      <strong>{withNames(message, desk)}</strong> {withNames(hint, desk)}{" "}
      {known === 0 && place.length === 0 && (
        <small>
          {file}
          {line === null ? "" : `:${line}`}
        </small>
      )}
      {mend !== null && edit !== undefined && (
        <Button says="desk.mend" args={{ text: edit.text }} onClick={() => void desk.store.edit(mend)} />
      )}
    </>
  );
}

/** What is wrong with something, in a list; nothing where nothing is. @param known how much of its place is told by where it stands. */
export function Wrong({
  problems,
  known = Number.POSITIVE_INFINITY,
  id,
}: {
  readonly problems: readonly DeskProblem[];
  readonly known?: number;
  readonly id?: string;
}) {
  if (problems.length === 0) return null;
  return (
    <ul class="beside" id={id}>
      {problems.map((problem) => (
        <li key={`${problem.code}:${problem.at}:${problem.message}`} class={problem.severity}>
          <Told problem={problem} known={known} />
        </li>
      ))}
    </ul>
  );
}

/** The problems of a figure, or of a field of it; what isn't known is asked for by the field itself. @param path from the file's root. */
export const problemsAt = (
  problems: readonly DeskProblem[],
  file: string,
  path: readonly (string | number)[],
): readonly DeskProblem[] =>
  problems.filter(
    (problem) =>
      problem.severity !== "notice" &&
      problem.file === file &&
      problem.path !== null &&
      path.every((key, at) => problem.path?.[at] === key),
  );
