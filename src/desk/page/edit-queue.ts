import type { FileEdit } from "../../editing/edits.ts";

/** How an edit was answered; "lost" where nobody answered. */
export type Taken = "taken" | "refused" | "lost";

interface Queued {
  readonly step: FileEdit[];
  /** The field that it was typed in; null for whatever isn't typed. */
  readonly field: string | null;
  readonly told: (isDone: boolean) => void;
}

/**
 * Edits on their way to the desk: one after another, in the order in which they were made.
 * @param send sends one, and answers once it is seen.
 */
export function editQueue(send: (step: FileEdit[]) => Promise<Taken>) {
  const queue: Queued[] = [];
  let sending: Promise<void> | null = null;
  async function sendAll(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { step, field, told } = next;
      const answer = await send(step);
      told(answer === "taken");
      if (answer === "lost") {
        // Letters wait until the desk answers again, unless something later was typed there.
        if (field !== null && !queue.some((later) => later.field === field)) queue.unshift(next);
        break;
      }
    }
    sending = null;
  }
  const resume = (): void => {
    if (queue.length > 0) sending ??= sendAll();
  };
  const push = (queued: Queued): void => {
    queue.push(queued);
    resume();
  };
  return {
    /** An edit that is made at once. @returns whether it was taken. */
    edit: (step: FileEdit[]): Promise<boolean> => new Promise((told) => push({ step, field: null, told })),
    /** The text of a field after one more letter: of letters that wait one after another the last alone is sent. */
    type: (edit: FileEdit & { readonly path: readonly unknown[] }): void => {
      const field = JSON.stringify([edit.file, edit.path]);
      if (queue.at(-1)?.field === field) queue.pop();
      push({ step: [edit], field, told: () => undefined });
    },
    /** Sends on what waits since nobody answered. */
    resume,
    /** Once nothing is on its way. */
    settled: async (): Promise<void> => await (sending ?? undefined),
  };
}
