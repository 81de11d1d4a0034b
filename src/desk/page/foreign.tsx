import type { ForeignView } from "../api.ts";
import { Button } from "./button.tsx";
import { type Row, rowsOf } from "./rows.ts";
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
