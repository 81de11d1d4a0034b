import type { ContentView } from "../api.ts";
import { Button } from "./button.tsx";
import { type FormContext, held, placeOf } from "./form-context.ts";
import { PutIn, Texts } from "./form-field.tsx";
import { Noun } from "./form-noun.tsx";
import { blankOf, kindSchema, nameOf, type Schema } from "./schema.ts";
import { useDesk } from "./use-desk.ts";

interface FormFieldProps {
  readonly file: string;
  readonly options: unknown;
  /** The option's name, and what it is for. */
  readonly name: string;
  readonly told: string;
  readonly metrics: readonly string[];
}

/** An option of a chart's form that is more than one choice: a noun, a text of each figure. */
export function FormField({ file, options, name, told, metrics }: FormFieldProps) {
  const { content, problems, lang, form: view } = useDesk();
  const form: FormContext = { id: file, file, path: ["options"], value: options, problems };
  const nouns = kindSchema(view?.schema, "count")?.properties?.["noun"];
  return (
    <fieldset>
      <legend>{told}</legend>
      {name === "each" && nouns !== undefined && <Each form={form} name={name} schema={nouns} />}
      {name === "places" &&
        metrics.map((id) => (
          <fieldset key={id}>
            <legend>{calledIn(content, id, lang)}</legend>
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
  const { store, say } = useDesk();
  if (held(form, [name]) === undefined)
    return (
      <PutIn form={form} path={[name]} value={blankOf(schema)}>
        {say({ code: "desk.put-in" })}
      </PutIn>
    );
  return (
    <>
      <Noun form={form} schema={schema} path={[name]} />
      <Button
        says="desk.take-out"
        class="small"
        onClick={() => void store.edit({ ...placeOf(form, [name]), remove: true })}
      />
    </>
  );
}
