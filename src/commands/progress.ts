import type { Speaker } from "../diagnostics/speaker.ts";
import type { Progress, TellProgress } from "../publication/progress.ts";

/** The widest line, in characters: it must not wrap, since a wrapped line can't be written over. */
const WIDEST = 59;
/** Where a line can't be written over, a step is told again whenever another such part of it is done. */
const PARTS = 4;

/** Milliseconds after which the time that is left can be guessed from the time so far. */
const GUESS_AFTER = 2000;

/** Where progress is told: a terminal, or whatever stands in its place. */
type Output = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** Tells how far something is; `end` leaves the cursor where the next line begins. */
interface ProgressLine {
  readonly show: TellProgress;
  readonly end: () => void;
}

/**
 * One line that is written over and over in a terminal, with the time that is left; plain lines elsewhere.
 * @param clock milliseconds; stands in for the real one in tests.
 */
export function progressOn(output: Output, { say }: Speaker, clock = () => performance.now()): ProgressLine {
  let step: Progress["step"] | null = null;
  let began = 0;
  let part = 0;
  const text = ({ step, done, total }: Progress): string => {
    const taken = clock() - began;
    const left =
      done === 0 || taken < GUESS_AFTER ? null : Math.ceil(((taken / done) * (total - done)) / 1000);
    const counted = total > 1;
    return say({
      code: `progress.${step}`,
      args: { done: counted ? done : null, total, seconds: counted ? left : null },
    });
  };
  return {
    show: (progress) => {
      const isNew = progress.step !== step;
      if (isNew) [step, began, part] = [progress.step, clock(), 0];
      if (output.isTTY) {
        const width = Math.min(WIDEST, (output.columns ?? WIDEST + 1) - 1);
        output.write(`\r${[...text(progress)].slice(0, width).join("")}\u001b[K`);
        return;
      }
      const now = Math.floor((PARTS * progress.done) / progress.total);
      if (!isNew && now === part) return;
      part = now;
      output.write(`${text(progress)}\n`);
    },
    end: () => {
      if (output.isTTY && step !== null) output.write("\r\u001b[K");
    },
  };
}
