import type { Path } from "../../diagnostics/document.ts";
import { Cells } from "./form-cells.tsx";
import {
  type FieldProps,
  type FormContext,
  held,
  idOf,
  problemsOf,
  removing,
  writing,
} from "./form-context.ts";
import { Leaf, Texts, Together } from "./form-field.tsx";
import { Formerly, Items, References } from "./form-lists.tsx";
import { Noun } from "./form-noun.tsx";
import { Quote } from "./form-quote.tsx";
import { Choice } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { isNoun, isOneField, isTexts, nameOf, type Schema, sourcesOf } from "./schema.ts";
import { fieldPhrase } from "./words.ts";

/** A field of a figure as a row of its form: its name and what it is for, then what stands in it. */
export function FieldRow({ form, schema, path, isOptional }: FieldProps & { readonly isOptional: boolean }) {
  const { speaker, store } = form;
  const id = idOf(form, path);
  const name = speaker.say(fieldPhrase(path));
  // What is wrong inside of it is told there.
  const own = problemsOf(form, path, { exactly: !(isOneField(schema) || isPlain(schema)) });
  const isField = isOneField(schema) || schema.type === "boolean" || isReference(path);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand beside its fields.
    <div class="field-row" role="group" aria-labelledby={`${id}-name`}>
      <div class="about">
        {isField ? (
          <label class="name" id={`${id}-name`} for={id}>
            {name}
          </label>
        ) : (
          <span class="name" id={`${id}-name`}>
            {name}
          </span>
        )}
        {schema.description !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {schema.description}
          </p>
        )}
        {isOptional && (
          <button type="button" class="small" onClick={() => void store.edit(removing(form, path))}>
            {speaker.say({ code: "desk.take-out", args: { field: fieldPhrase(path) } })}
          </button>
        )}
      </div>
      <div class="holds">
        <Content form={form} schema={schema} path={path} />
        <Wrong store={form.store} id={`${id}-wrong`} problems={own} />
      </div>
    </div>
  );
}

/** Whether problems inside of it have no better place than beside it. */
const isPlain = (schema: Schema): boolean =>
  schema.enum !== undefined || schema.type === "boolean" || schema.prefixItems !== undefined;

/** Fields that name another figure or a source. */
const isReference = (path: Path): boolean => path.length === 1 && (path[0] === "of" || path[0] === "source");

function Content({ form, schema, path }: FieldProps) {
  const hint = schema.description === undefined ? undefined : `${idOf(form, path)}-hint`;
  const [name] = path;
  if (name === "quote") return <Quote form={form} schema={schema} path={path} />;
  if (name === "source")
    return <Referring form={form} path={path} options={sourcesOf(form.content.record, form.speaker.lang)} />;
  if (name === "of") return <Referring form={form} path={path} options={figuresOf(form)} />;
  if (name === "formerly") return <Formerly form={form} schema={schema} path={path} />;
  if (isNoun(schema)) return <Noun form={form} schema={schema} path={path} />;
  if (isTexts(schema)) return <Texts form={form} schema={schema} path={path} />;
  if (isOneField(schema) || schema.type === "boolean")
    return <Leaf form={form} schema={schema} path={path} hint={hint} />;
  if (schema.type === "array") return <Listed form={form} schema={schema} path={path} />;
  return <Together form={form} schema={schema} path={path} />;
}

function Listed({ form, schema, path }: FieldProps) {
  const { items, prefixItems } = schema;
  if (prefixItems !== undefined || (items && items.type === "string"))
    return <References form={form} schema={schema} path={path} options={figuresOf(form)} />;
  if (items && isTexts(items)) return <Items form={form} schema={schema} path={path} />;
  return items ? <Cells form={form} schema={items} path={path} /> : null;
}

/** The year's other figures, by what they are called. */
const figuresOf = ({ content, of, speaker }: FormContext) =>
  content.figures
    .filter(({ id }) => id !== of.id)
    .map((each) => ({ value: each.id, text: nameOf(each, speaker.lang) }));

function Referring({
  form,
  path,
  options,
}: {
  readonly form: FormContext;
  readonly path: Path;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}) {
  const value = held(form, path);
  const problems = problemsOf(form, path);
  const id = idOf(form, path);
  return (
    <Choice
      id={id}
      value={typeof value === "string" ? value : ""}
      options={options}
      isWrong={problems.length > 0}
      describedBy={problems.length > 0 ? `${id}-wrong ${id}-hint` : `${id}-hint`}
      chosen={(chosen) => void form.store.edit(writing(form, path, chosen))}
    />
  );
}
