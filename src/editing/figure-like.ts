import { stringsOf } from "../diagnostics/document.ts";
import { emptying, type JsonEdit, withEdits } from "./json-edits.ts";

/** What tells a reader of the file what the figure is like, and stays. */
const KEPT: ReadonlySet<string> = new Set(["kind", "source", "unit", "of", "against"]);

/** What names a part or a point, and how exact it is, in whichever list. */
const NAMES: ReadonlySet<string> = new Set(["id", "at", "precision"]);

/** What is chosen for a noun, not written. */
const CHOSEN: ReadonlySet<string> = new Set(["gender", "animate"]);

/** The text of a metric, as it is laid out, with another id and nothing of what its source says; texts become `…`, which `check` asks to fill in. */
export function figureLike(text: string, id: string): string {
  const metric: unknown = JSON.parse(text);
  const texts = stringsOf(metric).filter(
    ({ path }) => !KEPT.has(String(path[0])) && !(path.length === 3 && NAMES.has(String(path[2]))),
  );
  return withEdits(text, [
    ...texts.map(({ path }): JsonEdit => [path, CHOSEN.has(String(path.at(-1))) ? null : "…"]),
    ...emptying(metric, []),
    [["id"], id],
    // What is true of the other figure alone.
    [["formerly"], undefined],
  ]);
}
