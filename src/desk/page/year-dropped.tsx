import type { LeftOutView } from "../api.ts";
import { Button } from "./button.tsx";
import { type Dropped, dropping, notDropping } from "./dropped-edits.ts";
import { AskReason } from "./reasons.tsx";
import { nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { Field, type Part, WrongAt } from "./year-field.tsx";

type Props = Omit<Part, "path"> & { readonly dropped: readonly Dropped[] };

/** What is no longer reported, and why; and figures of the last public year of which that is to be said. */
export function DroppedFigures({ content, dropped }: Props) {
  const { store, leftOut, say } = useDesk();
  const { file, languages } = content;
  const missing = leftOut.filter((each) => each.file === file);
  if (dropped.length + missing.length === 0) return null;
  return (
    <section>
      <h2>{say({ code: "desk.dropped" })}</h2>
      {dropped.map(({ id, note }, index) => (
        <fieldset key={id} class="reason">
          <legend>{id}</legend>
          <Field content={content} path={["dropped", index, "note"]} texts={note} langs={languages} />
          <WrongAt content={content} path={["dropped", index, "id"]} />
          <Button
            says="desk.dropped-not"
            aria-label={say({ code: "desk.dropped-not-of", args: { id } })}
            onClick={() => void store.edit(notDropping(file, dropped, index))}
          />
        </fieldset>
      ))}
      {missing.map((each) => (
        <LeftOut key={each.id} content={content} dropped={dropped} figure={each} />
      ))}
    </section>
  );
}

/** Asks why a figure is no longer reported, and says so. */
function LeftOut({ content, dropped, figure }: Props & { readonly figure: LeftOutView }) {
  const { store, say, lang } = useDesk();
  const { file, languages } = content;
  const { id, year } = figure;
  return (
    <AskReason
      languages={languages}
      heading={nameOf(figure, lang)}
      help={say({ code: "desk.left-out", args: { year } })}
      add={(note) => void store.edit(dropping(file, dropped, { id, note }))}
    />
  );
}
