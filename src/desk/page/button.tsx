import type { ComponentChildren, ComponentProps } from "preact";
import type { Args } from "../../diagnostics/phrase.ts";
import { useDesk } from "./use-desk.ts";

interface ButtonProps extends ComponentProps<"button"> {
  /** The code of what stands on it, where that is one sentence, and what fills its slots. */
  readonly says?: string;
  readonly args?: Args | undefined;
}

/** A button of the page. */
export function Button({ says, args, children, ...rest }: ButtonProps) {
  const { say } = useDesk();
  return (
    <button type="button" {...rest}>
      {says === undefined ? children : say({ code: says, args })}
    </button>
  );
}

interface FormProps {
  readonly class?: string;
  readonly label?: string;
  /** Done once it is sent, by the keys or its button. */
  readonly submit: () => void;
  readonly children: ComponentChildren;
}

/** A form that the page itself takes. */
export function Form({ class: name, label, submit, children }: FormProps) {
  return (
    <form
      class={name}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
    </form>
  );
}

interface UpDownProps {
  /** What it moves, for whoever hears it. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: -1 | 1) => void;
}

/** What moves something one place up or down. */
export function UpDown({ name, isFirst, isLast, move }: UpDownProps) {
  const { say } = useDesk();
  const named = (code: string) => ({ class: "small", "aria-label": say({ code, args: { name } }) });
  return (
    <>
      <Button {...named("desk.up")} disabled={isFirst} onClick={() => move(-1)}>
        ↑
      </Button>
      <Button {...named("desk.down")} disabled={isLast} onClick={() => move(1)}>
        ↓
      </Button>
    </>
  );
}
