import type { Speaker } from "../../diagnostics/speaker.ts";

type Say = Speaker["say"];

/** What one of the words to choose is called. */
export const nameOfChoice = (choice: string, say: Say): string => say({ code: `desk.choice.${choice}` });

interface ChoiceProps {
  readonly label: string;
  readonly now: unknown;
  /** What leaving it out is called. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly put: (value: string | null) => void;
}

/** One of several, or none. */
export function Choice({ label, now, none, choices, put }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={typeof now === "string" ? now : ""}
        onChange={({ currentTarget }) => put(currentTarget.value === "" ? null : currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
