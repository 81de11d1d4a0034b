import { listAt, valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import { Button } from "./button.tsx";
import { type FormContext, problemsOf } from "./form-context.ts";
import { Texts } from "./form-field.tsx";
import { Wrong } from "./problems.tsx";
import { AskReason } from "./reasons.tsx";
import { nameOf } from "./schema.ts";
import type { Titles } from "./titles.tsx";
import { useDesk } from "./use-desk.ts";

/** What is no longer reported, and why; and figures of the last public year of which that is to be said. */
export function DroppedFigures({ year }: { readonly year: FormContext }) {
  const { store, leftOut, say, lang } = useDesk();
  const { file } = year;
  const dropped = listAt(year.value, ["dropped"]);
  const missing = leftOut.filter((each) => each.file === file);
  if (dropped.length + missing.length === 0) return null;
  return (
    <section>
      <h2>{say({ code: "desk.dropped" })}</h2>
      {dropped.map((each, index) => {
        const id = String(valueAt(each, ["id"]) ?? "");
        return (
          <fieldset key={id} class="reason">
            <legend>{id}</legend>
            <Texts form={year} path={["dropped", index, "note"]} />
            <Wrong problems={problemsOf(year, ["dropped", index, "id"])} />
            <Button
              says="desk.dropped-not"
              aria-label={say({ code: "desk.dropped-not-of", args: { id } })}
              onClick={() => void store.edit(notDropping(file, dropped.length, index))}
            />
          </fieldset>
        );
      })}
      {missing.map((figure) => (
        <AskReason
          key={figure.id}
          heading={nameOf(figure, lang)}
          help={say({ code: "desk.left-out", args: { year: figure.year } })}
          add={(note) => void store.edit(dropping(file, dropped.length, figure.id, note))}
        />
      ))}
    </section>
  );
}

/** Says of a figure of an earlier year that it is no longer reported. @param count of how many that is said. */
export const dropping = (file: string, count: number, id: string, note: Titles): FileEdit =>
  count === 0
    ? { file, path: ["dropped"], value: [{ id, note: { ...note } }] }
    : { file, path: ["dropped", count], insert: { id, note: { ...note } } };

/** Takes that back; with the last one goes the list. */
export const notDropping = (file: string, count: number, index: number): FileEdit => ({
  file,
  path: count === 1 ? ["dropped"] : ["dropped", index],
  remove: true,
});
