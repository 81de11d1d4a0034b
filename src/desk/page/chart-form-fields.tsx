import type { ContentView } from "../api.ts";
import { asJson, type FormContext, held, removing, writing } from "./form-context.ts";
import { Texts } from "./form-field.tsx";
import { Noun } from "./form-noun.tsx";
import { blankOf, kindSchema, nameOf, type Schema } from "./schema.ts";
import { type Store, useStore } from "./store.ts";

interface FormFieldProps {
  readonly store: Store;
  readonly file: string;
  readonly options: unknown;
  /** The option's name, and what it is for. */
  readonly name: string;
  readonly told: string;
  readonly metrics: readonly string[];
}

/** An option of a chart's form that is more than one choice: a noun, a text of each figure. */
export function FormField({ store, file, options, name, told, metrics }: FormFieldProps) {
  const { content, problems, speaker, epoch, form: view } = useStore(store);
  if (content === null) return null;
  const of = { id: file, file, path: ["options"], value: options };
  const form: FormContext = { store, content, of, problems, speaker, epoch };
  const nouns = kindSchema(view?.schema as Schema | undefined, "count")?.properties?.["noun"];
  return (
    <fieldset>
      <legend>{told}</legend>
      {name === "each" && nouns !== undefined && <Each form={form} name={name} schema={nouns} />}
      {name === "places" &&
        metrics.map((id) => (
          <fieldset key={id}>
            <legend>{calledIn(content, id, speaker.lang)}</legend>
            <Texts form={form} schema={textsIn(content)} path={[name, id]} />
          </fieldset>
        ))}
    </fieldset>
  );
}

/** What a figure is called, by its id. */
export function calledIn({ figures }: ContentView, id: string, lang: string): string {
  const figure = figures.find((each) => each.id === id);
  return figure === undefined ? id : nameOf(figure, lang);
}

const textsIn = ({ languages }: ContentView): Schema => ({
  properties: Object.fromEntries(languages.map((lang) => [lang, { type: "string" }])),
});

/** A noun that may be left out. */
function Each({
  form,
  name,
  schema,
}: {
  readonly form: FormContext;
  readonly name: string;
  readonly schema: Schema;
}) {
  const { store, speaker } = form;
  if (held(form, [name]) === undefined)
    return (
      <button
        type="button"
        class="small"
        onClick={() => void store.edit(writing(form, [name], asJson(blankOf(schema))))}
      >
        {speaker.say({ code: "desk.put-in" })}
      </button>
    );
  return (
    <>
      <Noun form={form} schema={schema} path={[name]} />
      <button type="button" class="small" onClick={() => void store.edit(removing(form, [name]))}>
        {speaker.say({ code: "desk.take-out" })}
      </button>
    </>
  );
}
