import { useState } from "preact/hooks";
import { listAt, valueAt } from "../../diagnostics/document.ts";
import type { MissingReason } from "../api.ts";
import { Button, Form } from "./button.tsx";
import { asJson, problemsOf, yearForm } from "./form-context.ts";
import { Texts } from "./form-field.tsx";
import { Wrong } from "./problems.tsx";
import { areWhole, TitleFields, type Titles } from "./titles.tsx";
import { useDesk } from "./use-desk.ts";

/** Asks why a public figure was changed, in every language. */
export function Reason({ missing }: { readonly missing: MissingReason }) {
  const { store, say } = useDesk();
  const { file, figure, line, entry, index } = missing;
  if (line === null) return <p class="note bad">{say({ code: "desk.reason.gone", args: { figure } })}</p>;
  return (
    <AskReason
      heading={line}
      help={say({ code: "desk.reason.help" })}
      // Newest last, as they are told in the file.
      add={(note) =>
        void store.edit({ file, path: ["corrections", index], insert: asJson({ ...entry, note }) })
      }
    />
  );
}

interface AskReasonProps {
  readonly heading: string;
  readonly help: string;
  readonly add: (note: Titles) => void;
}

/** Asks for a reason, which is taken once it is there in every language. */
export function AskReason({ heading, help, add }: AskReasonProps) {
  const { languages } = useDesk().content;
  const [note, setNote] = useState<Titles>({});
  return (
    <Form class="reason" submit={() => add(note)}>
      <h3>{heading}</h3>
      <p>{help}</p>
      <TitleFields isLong titles={note} set={setNote} />
      <Button says="desk.reason.add" class="main" type="submit" disabled={!areWhole(note, languages)} />
    </Form>
  );
}

/** The corrections that the open year tells already; a reason that `check` complains of can be written anew. */
export function Corrections() {
  const desk = useDesk();
  const year = yearForm(desk);
  const corrections = listAt(year.value, ["corrections"]);
  if (corrections.length === 0) return null;
  return (
    <details open={problemsOf(year, ["corrections"]).length > 0}>
      <summary>{desk.say({ code: "desk.corrections", args: { count: corrections.length } })}</summary>
      {corrections.map((correction, index) => {
        const path = ["corrections", index];
        const told = (name: string): string => String(valueAt(correction, [name]) ?? "");
        const figure = [told("metric"), told("part") || told("at")].filter(Boolean).join("/");
        return (
          <fieldset key={`${index} ${figure}`} class="reason">
            <legend>
              {told("date")} {figure}
            </legend>
            <Texts form={year} path={[...path, "note"]} />
            <Wrong
              problems={problemsOf(year, path).filter(
                ({ path: at }) => at?.[2] !== "note" || at.length === 3,
              )}
            />
          </fieldset>
        );
      })}
    </details>
  );
}
