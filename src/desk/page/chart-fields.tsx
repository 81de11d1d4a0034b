import { listAt, type Path, textsAt, valueAt } from "../../diagnostics/document.ts";
import { Button } from "./button.tsx";
import { type FieldProps, type FormContext, held, placeOf } from "./form-context.ts";
import { PutIn, Texts } from "./form-field.tsx";
import { Noun } from "./form-noun.tsx";
import { type Option, OptionalChoice } from "./inputs.tsx";
import { blankOf, calledIn, type Json, kindSchema, type Schema } from "./schema.ts";
import { type Desk, useDesk } from "./use-desk.ts";

/** Writes a field, or takes it out where it is null. */
const put = ({ store }: Desk, form: FormContext, path: Path, value: Json): void =>
  void store.edit(
    value === null ? { ...placeOf(form, path), remove: true } : { ...placeOf(form, path), value },
  );

const choicesNamed = (values: readonly string[], { say }: Desk): readonly Option[] =>
  values.map((value) => ({ value, text: say({ code: `desk.choice.${value}` }) }));

interface OptionFieldsProps {
  readonly form: FormContext;
  /** Of the options of the chart's form. */
  readonly schema: Schema | undefined;
  readonly metrics: readonly string[];
}

/** What else a form can be told. */
export const OptionFields = ({ form, schema, metrics }: OptionFieldsProps) => (
  <div class="options">
    {Object.entries(schema?.properties ?? {}).map(([name, field]) => (
      <OptionField key={name} form={form} schema={field} path={[name]} metrics={metrics} />
    ))}
  </div>
);

function OptionField({ form, schema, path, metrics }: FieldProps & Pick<OptionFieldsProps, "metrics">) {
  const desk = useDesk();
  const { content, say, lang } = desk;
  const told = schema.description ?? path.join();
  const now = held(form, path);
  const called = (id: string): string => calledIn(content, id, lang);
  const asForm = say({ code: "desk.as-form" });
  const none = say({ code: "desk.none" });
  const set = (value: Json): void => put(desk, form, path, value);
  if (schema.enum !== undefined)
    return (
      <OptionalChoice
        label={told}
        value={now}
        none={asForm}
        options={choicesNamed(schema.enum, desk)}
        put={set}
      />
    );
  switch (schema.type) {
    case "boolean":
      return (
        <label class="tick">
          <input
            type="checkbox"
            checked={now === true}
            onChange={({ currentTarget }) => set(currentTarget.checked ? true : null)}
          />
          {told}
        </label>
      );
    case "number":
    case "integer":
      return (
        <label>
          <span>{told}</span>
          <input
            inputMode="numeric"
            value={typeof now === "number" ? String(now) : ""}
            onChange={({ currentTarget }) => {
              const typed = currentTarget.value.replace(/\s/g, "").replace(",", ".");
              set(typed === "" ? null : Number.isNaN(Number(typed)) ? typed : Number(typed));
            }}
          />
        </label>
      );
    case "string": {
      const figures = metrics.map((value) => ({ value, text: called(value) }));
      return <OptionalChoice label={told} value={now} none={none} options={figures} put={set} />;
    }
  }
  const each = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const { items: names = false } = each;
  const icons = names === false ? undefined : names.anyOf?.find((shape) => shape.enum !== undefined)?.enum;
  const ofFigure = (id: string) => {
    const at = [...path, id];
    if (each.enum !== undefined)
      return (
        <OptionalChoice
          key={id}
          label={called(id)}
          value={held(form, at)}
          none={asForm}
          options={choicesNamed(each.enum, desk)}
          put={(value) => put(desk, form, at, value)}
        />
      );
    const items = itemsOf(content.figures.find((figure) => figure.id === id)?.metric, lang);
    if (icons !== undefined && items.length === 0) return null;
    const chosen = textsOrNone(held(form, at), items.length);
    return (
      <fieldset key={id}>
        <legend>{called(id)}</legend>
        {icons === undefined ? (
          <Texts form={form} path={at} />
        ) : (
          items.map((item, index) => (
            <OptionalChoice
              key={index}
              label={item}
              value={chosen[index]}
              none={none}
              options={choicesNamed(icons, desk)}
              // As many as there are names: those of names that are gone go too.
              put={(value) => put(desk, form, at, chosen.with(index, value))}
            />
          ))
        )}
      </fieldset>
    );
  };
  return (
    <fieldset>
      <legend>{told}</legend>
      {path[0] === "each" ? <Each form={form} path={path} /> : metrics.map(ofFigure)}
    </fieldset>
  );
}

/** So many texts of a list, null where there is none. */
const textsOrNone = (list: unknown, count: number): (string | null)[] =>
  Array.from({ length: count }, (_, at) => {
    const text = valueAt(list, [at]);
    return typeof text === "string" ? text : null;
  });

/** The things that a figure names, each in the staff's language or in its first one. */
const itemsOf = (metric: unknown, lang: string): readonly string[] =>
  listAt(metric, ["items"]).map((item, at) => {
    const said = Object.values(Object(item)).find((each) => typeof each === "string");
    return String(valueAt(item, [lang]) ?? said ?? at + 1);
  });

/** A noun that may be left out. */
function Each({ form, path }: Omit<FieldProps, "schema">) {
  const desk = useDesk();
  const schema = kindSchema(desk.form?.schema, "count")?.properties?.["noun"];
  if (schema === undefined) return null;
  if (held(form, path) === undefined)
    return (
      <PutIn form={form} path={path} value={blankOf(schema)}>
        {desk.say({ code: "desk.put-in" })}
      </PutIn>
    );
  return (
    <>
      <Noun form={form} schema={schema} path={path} />
      <Button says="desk.take-out" class="small" onClick={() => put(desk, form, path, null)} />
    </>
  );
}

/** Silhouettes before a chart, at most. */
const MOST = 4;

interface SceneFieldsProps {
  readonly form: FormContext;
  readonly schema: Schema | undefined;
}

/** How the chart stands in the page. */
export function SceneFields({ form, schema }: SceneFieldsProps) {
  const desk = useDesk();
  const { say } = desk;
  const choices = (path: Path): readonly Option[] =>
    choicesNamed(textsAt(schema, ["properties", ...path, "enum"]), desk);
  const silhouettes = textsAt(form.value, ["silhouettes"]);
  return (
    <div class="options">
      {["ground", "title"].map((name) => (
        <OptionalChoice
          key={name}
          label={say({ code: `desk.scene.${name}` })}
          value={held(form, [name])}
          none={say({ code: "desk.as-form" })}
          options={choices([name])}
          put={(value) => put(desk, form, [name], value)}
        />
      ))}
      <details>
        <summary>{say({ code: "desk.scene.silhouettes" })}</summary>
        <ul class="ticks">
          {choices(["silhouettes", "items"]).map(({ value: icon, text }) => (
            <li key={icon}>
              <label>
                <input
                  type="checkbox"
                  checked={silhouettes.includes(icon)}
                  disabled={!silhouettes.includes(icon) && silhouettes.length >= MOST}
                  onChange={({ currentTarget }) => {
                    const others = silhouettes.filter((each) => each !== icon);
                    put(desk, form, ["silhouettes"], currentTarget.checked ? [...others, icon] : others);
                  }}
                />
                <span>{text}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
