import type { ForeignView } from "../api.ts";
import { type Row, rowsOf } from "./rows.ts";
import { type Store, useStore } from "./store.ts";

/** Files that somebody else changed while they were edited, each in both versions, until it is said what becomes of it. */
export function Foreign({ store }: { readonly store: Store }) {
  const { content } = useStore(store);
  return (
    <>
      {content?.foreign.map((each) => (
        <Versions key={each.file} store={store} foreign={each} />
      ))}
    </>
  );
}

function Versions({ store, foreign }: { readonly store: Store; readonly foreign: ForeignView }) {
  const { say } = useStore(store).speaker;
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
              <Lines key={row.at} store={store} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <div class="choices">
        <button class="main" type="button" onClick={() => settle("both")}>
          {say({ code: isGone ? "desk.foreign-write" : "desk.foreign-both" })}
        </button>
        <button type="button" onClick={() => settle("theirs")}>
          {say({ code: isGone ? "desk.foreign-leave" : "desk.foreign-take" })}
        </button>
      </div>
    </section>
  );
}

function Lines({ store, row }: { readonly store: Store; readonly row: Row }) {
  const { say } = useStore(store).speaker;
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
