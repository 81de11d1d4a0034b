import type { Path } from "../../diagnostics/document.ts";
import { Button } from "./button.tsx";
import { Cells } from "./form-cells.tsx";
import { type FieldProps, type FormContext, held, idOf, placeOf, problemsOf } from "./form-context.ts";
import { Leaf, Texts, Together } from "./form-field.tsx";
import { Formerly, Items, References } from "./form-lists.tsx";
import { Noun } from "./form-noun.tsx";
import { Wrong } from "./problems.tsx";
import { isNoun, isOneField, isTexts, nameOf, type Schema, sourcesOf } from "./schema.ts";
import { type Desk, useDesk } from "./use-desk.ts";
import { fieldPhrase } from "./words.ts";

/** A field of a figure as a row of its form: its name and what it is for, then what stands in it. */
export function FieldRow({ form, schema, path, isOptional }: FieldProps & { readonly isOptional: boolean }) {
  const { store, say } = useDesk();
  const id = idOf(form, path);
  const name = say(fieldPhrase(path));
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
          <Button
            says="desk.take-out"
            args={{ field: fieldPhrase(path) }}
            class="small"
            onClick={() => void store.edit({ ...placeOf(form, path), remove: true })}
          />
        )}
      </div>
      <div class="holds">
        <Content form={form} schema={schema} path={path} />
        <Wrong id={`${id}-wrong`} problems={own} />
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
  const desk = useDesk();
  const hint = schema.description === undefined ? undefined : `${idOf(form, path)}-hint`;
  const [name] = path;
  if (name === "quote") return <Quote form={form} schema={schema} path={path} />;
  if (isReference(path)) {
    const options = name === "source" ? sourcesOf(desk.content.record, desk.lang) : figuresOf(form, desk);
    return <Leaf form={form} schema={schema} path={path} options={options} hint={hint} />;
  }
  if (name === "formerly") return <Formerly form={form} schema={schema} path={path} />;
  if (isNoun(schema)) return <Noun form={form} schema={schema} path={path} />;
  if (isTexts(schema)) return <Texts form={form} path={path} />;
  if (isOneField(schema) || schema.type === "boolean")
    return <Leaf form={form} schema={schema} path={path} hint={hint} />;
  if (schema.type === "array") return <Listed form={form} schema={schema} path={path} />;
  return <Together form={form} schema={schema} path={path} />;
}

function Listed({ form, schema, path }: FieldProps) {
  const desk = useDesk();
  const { items, prefixItems } = schema;
  if (prefixItems !== undefined || (items && items.type === "string"))
    return <References form={form} schema={schema} path={path} options={figuresOf(form, desk)} />;
  if (items && isTexts(items)) return <Items form={form} schema={schema} path={path} />;
  return items ? <Cells form={form} schema={items} path={path} /> : null;
}

/** The year's other figures, by what they are called. */
const figuresOf = (form: FormContext, { content, lang }: Desk) =>
  content.figures
    .filter(({ id }) => id !== form.id)
    .map((each) => ({ value: each.id, text: nameOf(each, lang) }));

/** The words of the source, and below them the same with what bears the value out set off. */
function Quote({ form, schema, path }: FieldProps) {
  const { content, say } = useDesk();
  const quote = held(form, path);
  const words = content.open?.id === form.id ? content.open.borneOut : [];
  const isSaid = typeof quote === "string" && quote !== "";
  return (
    <>
      <Leaf form={form} schema={schema} path={path} isLong />
      {isSaid && words.length > 0 && (
        <p class="borne">
          <span class="hint">{say({ code: "desk.borne-out" })}</span>{" "}
          {marked(quote, words).map(([text, isMarked], index) =>
            isMarked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      )}
    </>
  );
}

/** A text in pieces, those that are among the words marked. */
export function marked(text: string, words: readonly string[]): readonly (readonly [string, boolean])[] {
  const wanted = words
    .toSorted((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  if (wanted.length === 0) return [[text, false]];
  return text
    .split(new RegExp(`(${wanted.join("|")})`, "u"))
    .map((piece, index) => [piece, index % 2 === 1] as const)
    .filter(([piece]) => piece !== "");
}
