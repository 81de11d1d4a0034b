import { useState } from "preact/hooks";
import type { DeskProblem } from "../api.ts";
import type { Grammar } from "../grammar.ts";
import { Button, Form } from "./button.tsx";
import { Told } from "./problems.tsx";
import { useDesk } from "./use-desk.ts";

interface ComplaintProps {
  readonly problem: DeskProblem;
  readonly grammar: Grammar;
  /** Puts a figure in the place of the number. */
  readonly put: () => void;
  /** Lets the number stand. @param reason for colleagues. */
  readonly keep: (reason: string) => void;
}

/** What is wrong with a text; a number that was typed by hand gives way to a figure, or stands for a reason. */
export function Complaint({ problem, grammar, put, keep }: ComplaintProps) {
  const { say } = useDesk();
  const [reason, setReason] = useState<string | null>(null);
  if (problem.code !== "literal-number" || problem.edit !== undefined)
    return <Told problem={problem} known={Number.POSITIVE_INFINITY} />;
  return (
    <>
      <strong>{problem.message}</strong>
      <span class="tools">
        <Button says="desk.put-figure-there" onClick={put} />
        <Button
          says="desk.keep-number"
          aria-expanded={reason !== null}
          onClick={() => (grammar === "template" ? keep("") : setReason(reason === null ? "" : null))}
        />
      </span>
      {reason !== null && (
        <Form
          class="tools"
          submit={() => {
            if (reason.trim() !== "") keep(reason.trim());
          }}
        >
          <label>
            <span>{say({ code: "desk.keep-reason" })}</span>
            <input value={reason} required onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <Button says="desk.done" type="submit" />
        </Form>
      )}
    </>
  );
}
