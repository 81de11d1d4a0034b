import type { FileEdit } from "../../editing/edits.ts";

/** How an edit was answered; "lost" where nobody answered. */
type Taken = "taken" | "refused" | "lost";

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
      // Letters wait until the desk answers again, unless something later was typed there.
      const waits = answer === "lost" && field !== null && !queue.some((later) => later.field === field);
      if (waits) queue.unshift(next);
      else told(answer === "taken");
      if (answer === "lost") break;
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
    /**
     * The text of a field after one more letter: of letters that wait one after another the last alone is sent.
     * @returns once it was answered, or the one that was sent in its place.
     */
    type: (edit: FileEdit & { readonly path: readonly unknown[] }): Promise<boolean> => {
      const field = JSON.stringify([edit.file, edit.path]);
      const before = queue.at(-1)?.field === field ? queue.pop() : undefined;
      return new Promise((told) =>
        push({
          step: [edit],
          field,
          told: (isDone) => {
            before?.told(isDone);
            told(isDone);
          },
        }),
      );
    },
    /** Sends on what waits since nobody answered. */
    resume,
    /** Once nothing is on its way. */
    settled: async (): Promise<void> => {
      resume();
      await (sending ?? undefined);
    },
  };
}
