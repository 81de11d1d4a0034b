import type { ContentView } from "../api.ts";
import type { CarriedView } from "../text-api.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./use-desk.ts";

/** What a figure, a chart or a part of the narrative has from the year before, and nobody has confirmed. */
export const carriedOf = (
  { carried }: Pick<ContentView, "carried">,
  kind: string,
  id: string,
): readonly CarriedView[] =>
  carried.filter((entry) => entry.kind === kind && entry.id === id && !entry.confirmed);

/** That texts are last year's, with a button that says they are true still; nothing where there are none. */
export function Carried({
  entries,
  of,
  all = false,
}: {
  readonly entries: readonly CarriedView[];
  /** What they are of, for whoever hears the button. */
  readonly of: string;
  /** They are all of a section's, each of which has a button too. */
  readonly all?: boolean;
}) {
  const { store, content, year, say } = useDesk();
  const open = entries.filter(({ confirmed }) => !confirmed);
  if (open.length === 0) return null;
  return (
    <p class="carried">
      <span>{say({ code: "desk.carried", args: { year: String(year - 1) } })}</span>{" "}
      <Button
        aria-label={say({
          code: all ? "desk.still-true-all-of" : "desk.still-true-of",
          args: { of, count: open.length },
        })}
        onClick={() =>
          void store.edit(
            ...open.map(({ index }) => ({
              file: content.file,
              path: ["carried", index, "confirmed"],
              value: true,
            })),
          )
        }
      >
        {say(
          all ? { code: "desk.still-true-all", args: { count: open.length } } : { code: "desk.still-true" },
        )}
      </Button>
    </p>
  );
}
