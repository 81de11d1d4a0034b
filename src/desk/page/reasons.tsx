import { useState } from "preact/hooks";
import { z } from "zod";
import type { MissingReason } from "../api.ts";
import { Button } from "./button.tsx";
import { asJson } from "./form-context.ts";
import { LanguageFields } from "./language-fields.tsx";
import { problemsAt, Wrong } from "./problems.tsx";
import { areWhole, type Titles } from "./texts-sections.tsx";
import { useDesk } from "./use-desk.ts";

/** Public figures that were changed: each asks for its reason, in every language. */
export function Reasons({ missing }: { readonly missing: readonly MissingReason[] }) {
  return (
    <>
      {missing.map((each) => (
        <Reason key={JSON.stringify(each.entry)} missing={each} />
      ))}
    </>
  );
}

function Reason({ missing }: { readonly missing: MissingReason }) {
  const { store, content, say } = useDesk();
  const { file, figure, line, entry, index } = missing;
  if (line === null) return <p class="note bad">{say({ code: "desk.reason.gone", args: { figure } })}</p>;
  return (
    <AskReason
      languages={content.languages}
      heading={line}
      help={say({ code: "desk.reason.help" })}
      // Newest last, as they are told in the file.
      add={(note) =>
        void store.edit({ file, path: ["corrections", index], insert: asJson({ ...entry, note }) })
      }
    />
  );
}

/** Asks for a reason, which is taken once it is there in every language. */
export function AskReason({
  languages,
  heading,
  help,
  add,
}: {
  readonly languages: readonly string[];
  readonly heading: string;
  readonly help: string;
  readonly add: (note: Titles) => void;
}) {
  const [note, setNote] = useState<Titles>({});
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        add(note);
      }}
    >
      <h3>{heading}</h3>
      <p>{help}</p>
      <LanguageFields
        langs={languages}
        texts={note}
        typed={async (lang, text) => setNote({ ...note, [lang]: text })}
      />
      <Button says="desk.reason.add" class="main" type="submit" disabled={!areWhole(note, languages)} />
    </form>
  );
}

/** The corrections that the open year tells already; a reason that `check` complains of can be written anew. */
export function Corrections() {
  const { store, content, problems, say } = useDesk();
  const { file, languages, record } = content;
  const corrections = correctionsIn(record);
  const found = problemsAt(problems, file, ["corrections"]);
  if (corrections.length === 0) return null;
  return (
    <details open={found.length > 0}>
      <summary>{say({ code: "desk.corrections", args: { count: corrections.length } })}</summary>
      {corrections.map((correction, index) => (
        <fieldset key={`${index} ${correction.metric}`} class="reason">
          <legend>
            {correction.date}{" "}
            {[correction.metric, correction.part ?? correction.at].filter(Boolean).join("/")}
          </legend>
          <LanguageFields
            langs={languages}
            texts={correction.note}
            typed={(lang, value) => store.type({ file, path: ["corrections", index, "note", lang], value })}
          />
          <Wrong problems={problemsAt(found, file, ["corrections", index])} />
        </fieldset>
      ))}
    </details>
  );
}

const correctionShape = z.object({
  date: z.string().catch(""),
  metric: z.string().catch(""),
  part: z.string().optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  note: z.record(z.string(), z.string()).catch({}),
});

/** The corrections of a record, as far as they can be read. */
const correctionsIn = (record: unknown) =>
  z.object({ corrections: z.array(correctionShape) }).safeParse(record).data?.corrections ?? [];
