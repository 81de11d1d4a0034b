import type { LeftOutView } from "../api.ts";
import { type Dropped, dropping, notDropping } from "./dropped-edits.ts";
import { AskReason } from "./reasons.tsx";
import { nameOf } from "./schema.ts";
import { useStore } from "./store.ts";
import { Field, type Part, WrongAt } from "./year-field.tsx";

type Props = Omit<Part, "path"> & { readonly dropped: readonly Dropped[] };

/** What is no longer reported, and why; and figures of the last public year of which that is to be said. */
export function DroppedFigures({ store, content, dropped }: Props) {
  const { speaker, leftOut } = useStore(store);
  const { say } = speaker;
  const { file, languages } = content;
  const missing = leftOut.filter((each) => each.file === file);
  if (dropped.length + missing.length === 0) return null;
  return (
    <section>
      <h2>{say({ code: "desk.dropped" })}</h2>
      {dropped.map(({ id, note }, index) => (
        <fieldset key={id} class="reason">
          <legend>{id}</legend>
          <Field
            store={store}
            content={content}
            path={["dropped", index, "note"]}
            texts={note}
            langs={languages}
          />
          <WrongAt store={store} content={content} path={["dropped", index, "id"]} />
          <button
            type="button"
            aria-label={say({ code: "desk.dropped-not-of", args: { id } })}
            onClick={() => void store.edit(notDropping(file, dropped, index))}
          >
            {say({ code: "desk.dropped-not" })}
          </button>
        </fieldset>
      ))}
      {missing.map((each) => (
        <LeftOut key={each.id} store={store} content={content} dropped={dropped} figure={each} />
      ))}
    </section>
  );
}

/** Asks why a figure is no longer reported, and says so. */
function LeftOut({ store, content, dropped, figure }: Props & { readonly figure: LeftOutView }) {
  const { say, lang } = useStore(store).speaker;
  const { file, languages } = content;
  const { id, year } = figure;
  return (
    <AskReason
      store={store}
      languages={languages}
      heading={nameOf(figure, lang)}
      help={say({ code: "desk.left-out", args: { year } })}
      add={(note) => void store.edit(dropping(file, dropped, { id, note }))}
    />
  );
}
