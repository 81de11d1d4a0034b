import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface TextProps {
  readonly id?: string | undefined;
  /** Its name, where no label beside it says it. */
  readonly label?: string | undefined;
  readonly text: string;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
  readonly lang?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly epoch?: number;
  readonly isWrong?: boolean;
  /** Ids of what is told beside it. */
  readonly describedBy?: string | undefined;
  /** How what is typed is shown where the file has it, if otherwise. */
  readonly shownAs?: ((typed: string) => string) | undefined;
  /** Comes back once the file has it, or somebody has said no. */
  readonly typed: (text: string) => Promise<unknown>;
}

/**
 * A field that shows what is typed in it as it is typed, and else what the file has. Escape brings back what stood there
 * when it was entered. Where the file comes to have something else, written in another window, that is shown.
 */
export function TextInput({
  id,
  label,
  text,
  isNumber = false,
  isLong = false,
  lang,
  tabIndex,
  epoch = 0,
  isWrong = false,
  describedBy,
  shownAs = String,
  typed,
}: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  /** So many letters are on their way. */
  const [away, setAway] = useState(0);
  const [known, setKnown] = useState(epoch);
  const before = useRef(text);
  // What was undone isn't shown as it was typed.
  if (known !== epoch) {
    setKnown(epoch);
    setDraft(null);
  }
  if (draft !== null && away === 0 && shownAs(draft) !== text) setDraft(null);
  const shown = draft ?? text;
  const input = (value: string): void => {
    setDraft(value);
    setAway((count) => count + 1);
    void typed(value).finally(() => setAway((count) => count - 1));
  };
  const keyed = (event: TargetedKeyboardEvent<TextField>): void => {
    if (event.key === "F2") event.currentTarget.setSelectionRange(shown.length, shown.length);
    if (event.key !== "Escape" || draft === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { currentTarget: field } = event;
    input(before.current);
    // In a table the cell is chosen again, and what is typed takes its place.
    if (tabIndex !== undefined) requestAnimationFrame(() => field.select());
  };
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = area.current;
    // As tall as what is in it, where styles can't say so.
    if (field === null || CSS.supports("field-sizing", "content")) return;
    field.rows = Math.max(1, Math.ceil(field.scrollHeight / 24));
  });
  const common = {
    id,
    lang,
    tabIndex,
    value: shown,
    "data-field": true,
    "aria-label": label,
    "aria-invalid": isWrong ? ("true" as const) : undefined,
    "aria-describedby": describedBy,
    autocomplete: "off" as const,
    spellcheck: !isNumber,
    onFocus: ({ currentTarget }: TargetedEvent<TextField>) => {
      before.current = text;
      if (tabIndex !== undefined) currentTarget.select();
    },
    onInput: ({ currentTarget }: TargetedEvent<TextField>) =>
      input(currentTarget.value.replace(/\s*\n\s*/g, " ")),
    onBlur: () => setDraft(null),
    onKeyDown: keyed,
  };
  return isLong ? (
    <textarea {...common} rows={1} ref={area} />
  ) : (
    <input {...common} inputMode={isNumber ? "decimal" : undefined} class={isNumber ? "number" : undefined} />
  );
}

/** What can be chosen. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly value: unknown;
  readonly options: readonly Option[];
  readonly tabIndex?: number | undefined;
  readonly isWrong?: boolean;
  readonly describedBy?: string | undefined;
  readonly chosen: (value: string) => void;
}

/** One of several; what stands there and is none of them stays to be seen. */
export function Choice({ id, label, value, options, tabIndex, isWrong, describedBy, chosen }: ChoiceProps) {
  const now = typeof value === "string" ? value : "";
  const isKnown = options.some((option) => option.value === now);
  return (
    <select
      id={id}
      tabIndex={tabIndex}
      data-field
      value={now}
      aria-label={label}
      aria-invalid={isWrong ? "true" : undefined}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => chosen(currentTarget.value)}
    >
      {!isKnown && <option value={now}>{now === "" ? "—" : now}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

interface NamedChoiceProps extends Pick<ChoiceProps, "value" | "options" | "chosen"> {
  readonly label: string;
  readonly class?: string;
}

/** The same with its name. */
export const NamedChoice = ({ label, class: name, ...choice }: NamedChoiceProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
  <label class={name}>
    <span>{label}</span> <Choice {...choice} />
  </label>
);

interface OptionalChoiceProps extends Omit<NamedChoiceProps, "chosen"> {
  /** What leaving it out is called. */
  readonly none: string;
  readonly put: (value: string | null) => void;
}

/** One of several, or none. */
export const OptionalChoice = ({ none, options, put, ...choice }: OptionalChoiceProps) => (
  <NamedChoice
    {...choice}
    options={[{ value: "", text: none }, ...options]}
    chosen={(value) => put(value === "" ? null : value)}
  />
);
