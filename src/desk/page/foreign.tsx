import type { ForeignView } from "../api.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./use-desk.ts";

/** Files that somebody else changed while they were edited, each in both versions, until it is said what becomes of it. */
export function Foreign() {
  const { content } = useDesk();
  return (
    <>
      {content.foreign.map((each) => (
        <Versions key={each.file} foreign={each} />
      ))}
    </>
  );
}

function Versions({ foreign }: { readonly foreign: ForeignView }) {
  const { store, say } = useDesk();
  const { file, isGone } = foreign;
  const settle = (how: "both" | "theirs"): void => void store.ask("settle", { file, how });
  return (
    <section
      class="note foreign"
      aria-label={say({ code: "desk.foreign-title", args: { file } })}
      role="alert"
    >
      <p>{say({ code: isGone ? "desk.foreign-gone" : "desk.foreign", args: { file } })}</p>
      {!isGone && (
        <table class="versions" aria-label={say({ code: "desk.foreign-lines" })}>
          <thead>
            <tr>
              <th scope="col">{say({ code: "desk.foreign-theirs" })}</th>
              <th scope="col">{say({ code: "desk.foreign-mine" })}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(foreign.lines).map((row) => (
              <Lines key={row.at} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <div class="tools">
        <Button
          says={isGone ? "desk.foreign-write" : "desk.foreign-both"}
          class="main"
          onClick={() => settle("both")}
        />
        <Button says={isGone ? "desk.foreign-leave" : "desk.foreign-take"} onClick={() => settle("theirs")} />
      </div>
    </section>
  );
}

function Lines({ row }: { readonly row: Row }) {
  const { say } = useDesk();
  if ("same" in row)
    return (
      <tr class="same">
        <td colSpan={2}>{say({ code: "desk.foreign-same", args: { count: row.same } })}</td>
      </tr>
    );
  const cell = (line: string | null) => (
    <td class={row.isSame || line === null ? undefined : "differs"}>
      {line !== null && (row.isSame ? <code>{line}</code> : <mark>{line}</mark>)}
    </td>
  );
  return (
    <tr>
      {cell(row.theirs)}
      {cell(row.mine)}
    </tr>
  );
}

/** A row of two versions side by side: a line of each, null where one has none; or so many lines in which both agree. */
type Row =
  | {
      readonly at: number;
      readonly theirs: string | null;
      readonly mine: string | null;
      readonly isSame: boolean;
    }
  | { readonly at: number; readonly same: number };

/** So many lines are shown around those that differ. */
const AROUND = 2;

/** Two versions line by line, and of what they share only what stands beside a difference. */
function rowsOf(parts: ForeignView["lines"]): readonly Row[] {
  const rows = parts.flatMap((part, index): readonly Omit<Extract<Row, { isSame: boolean }>, "at">[] => {
    const lines = linesIn(part.text);
    if (part.whose === "both") return lines.map((line) => ({ theirs: line, mine: line, isSame: true }));
    const [before, after] = [parts[index - 1], parts[index + 1]];
    // Lines that stand in the place of others stand beside them.
    if (part.whose === "mine" && before?.whose === "theirs") return [];
    if (part.whose === "mine") return lines.map((line) => ({ theirs: null, mine: line, isSame: false }));
    const mine = after?.whose === "mine" ? linesIn(after.text) : [];
    return Array.from({ length: Math.max(lines.length, mine.length) }, (_, at) => ({
      theirs: lines[at] ?? null,
      mine: mine[at] ?? null,
      isSame: false,
    }));
  });
  const isNear = (at: number): boolean =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ isSame }) => !isSame);
  const shown: Row[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (isNear(at)) shown.push({ ...row, at });
    else if (last !== undefined && "same" in last) shown.splice(-1, 1, { ...last, same: last.same + 1 });
    else shown.push({ at, same: 1 });
  });
  return shown;
}

const linesIn = (text: string): readonly string[] => text.replace(/\r?\n$/, "").split(/\r?\n/);
