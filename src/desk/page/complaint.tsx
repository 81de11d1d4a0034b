import { useState } from "preact/hooks";
import type { DeskProblem } from "../api.ts";
import type { Grammar } from "../grammar.ts";
import { Told } from "./problems.tsx";
import { type Store, useStore } from "./store.ts";

interface ComplaintProps {
  readonly store: Store;
  readonly problem: DeskProblem;
  readonly grammar: Grammar;
  /** Puts a figure in the place of the number. */
  readonly put: () => void;
  /** Lets the number stand. @param reason for colleagues. */
  readonly keep: (reason: string) => void;
}

/** What is wrong with a text; a number that was typed by hand gives way to a figure, or stands for a reason. */
export function Complaint({ store, problem, grammar, put, keep }: ComplaintProps) {
  const { speaker } = useStore(store);
  const { say } = speaker;
  const [reason, setReason] = useState<string | null>(null);
  if (problem.code !== "literal-number" || problem.edit !== undefined)
    return <Told store={store} problem={problem} known={Number.POSITIVE_INFINITY} />;
  return (
    <>
      <strong>{problem.message}</strong>
      <span class="tools">
        <button type="button" onClick={put}>
          {say({ code: "desk.put-figure-there" })}
        </button>
        <button
          type="button"
          aria-expanded={reason !== null}
          onClick={() => (grammar === "template" ? keep("") : setReason(reason === null ? "" : null))}
        >
          {say({ code: "desk.keep-number" })}
        </button>
      </span>
      {reason !== null && (
        <form
          class="tools"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") keep(reason.trim());
          }}
        >
          <label>
            <span>{say({ code: "desk.keep-reason" })}</span>
            <input value={reason} required onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <button type="submit">{say({ code: "desk.done" })}</button>
        </form>
      )}
    </>
  );
}
