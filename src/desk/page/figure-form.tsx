import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { listAt, valueAt } from "../../diagnostics/document.ts";
import type { FigureView } from "../api.ts";
import { Button } from "./button.tsx";
import { Carried, carriedOf } from "./carried.tsx";
import { type FormContext, formOf, held, problemsOf } from "./form-context.ts";
import { PutIn } from "./form-field.tsx";
import { FieldRow } from "./form-rows.tsx";
import { Wrong } from "./problems.tsx";
import { blankOf, kindSchema, nameOf, type Schema } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { FIELDS, fieldPhrase, kindPhrase } from "./words.ts";

/** What never changes once it is there. */
const FIXED: ReadonlySet<string> = new Set(["kind", "id"]);

/** A figure with all that can be said of it, made from the schema of the record. */
export function FigureForm({ figure }: { readonly figure: FigureView }) {
  const desk = useDesk();
  const { store, content, form: view, say, lang } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [figure.id]);
  const form = formOf(desk, figure);
  const kind = held(form, ["kind"]);
  const schema = kindSchema(view?.schema, kind);
  const fields = Object.entries(schema?.properties ?? {})
    .filter(([name]) => !FIXED.has(name))
    .sort(([one], [other]) => rankOf(one) - rankOf(other));
  const isNeeded = (name: string): boolean => schema?.required?.includes(name) ?? false;
  const there = fields.filter(([name]) => isNeeded(name) || held(form, [name]) !== undefined);
  const more = fields.filter((field) => !there.includes(field));
  const called = nameOf(figure, lang);
  const at = content.figures.findIndex(({ id }) => id === figure.id);
  const beside = (step: number): FigureView | undefined => content.figures[at + step];
  const step = (other: FigureView | undefined, code: string, sign: string) => (
    <Button
      class="small"
      disabled={other === undefined}
      aria-label={say({ code })}
      onClick={() => {
        if (other !== undefined) void store.look({ figure: other.id });
      }}
    >
      {sign}
    </Button>
  );
  return (
    <article class="figure-form" aria-labelledby="figure-name">
      <nav class="way" aria-label={say({ code: "desk.figures" })}>
        <Button class="small" onClick={() => store.put({ isFormOpen: false })}>
          ← {say({ code: "desk.figures" })}
        </Button>
        <span>
          {step(beside(-1), "desk.figure.before", "↑")}
          {step(beside(1), "desk.figure.after", "↓")}
        </span>
      </nav>
      <h2 id="figure-name" tabIndex={-1} ref={heading}>
        {called}
      </h2>
      <p class="kind">
        <strong>{say(kindPhrase(String(kind)))}</strong> {schema?.properties?.["kind"]?.description}{" "}
        <code>{figure.id}</code>
      </p>
      <Carried entries={carriedOf(content, "metric", figure.id)} of={called} all />
      <Wrong id="figure-wrong" problems={ofTheWhole(form, fields)} known={1} />
      {there.map(([name, field]) => (
        <FieldRow key={name} form={form} schema={field} path={[name]} isOptional={!isNeeded(name)} />
      ))}
      {more.length > 0 && (
        <div class="field-row">
          <span class="name">{say({ code: "desk.put-in" })}</span>
          <div class="holds tools">
            {more.map(([name, field]) => (
              <PutIn key={name} form={form} path={[name]} value={blankOf(field)} title={field.description}>
                + {say(fieldPhrase([name]))}
              </PutIn>
            ))}
          </div>
        </div>
      )}
      <Removal figure={figure} />
    </article>
  );
}

const rankOf = (name: string): number => {
  const rank = FIELDS.indexOf(name);
  return rank < 0 ? FIELDS.length : rank;
};

/** Problems that no field of the form is there for. */
const ofTheWhole = (form: FormContext, fields: readonly (readonly [string, Schema])[]) =>
  problemsOf(form, []).filter(({ path }) => {
    const name = path?.[2];
    return name === undefined || !fields.some(([known]) => known === name);
  });

/** Moves a figure in the order of the year, or takes it out, once it is said what uses it. */
function Removal({ figure }: { readonly figure: FigureView }) {
  const { store, content, charts, say, lang } = useDesk();
  const [asked, setAsked] = useState<string | null>(null);
  const { file, figures, open } = content;
  const path = ["metrics", figure.index];
  const last = figures.length - 1;
  const isCorrected = listAt(content.record, ["corrections"]).some(
    (each) => valueAt(each, ["metric"]) === figure.id,
  );
  const sentences = Object.values(open?.id === figure.id ? open.sentences : {}).flat().length;
  const uses = [
    ...restingOn(figures, figure.id).map((each) =>
      say({ code: "desk.uses.figure", args: { name: nameOf(each, lang) } }),
    ),
    ...figure.charts.map((id) =>
      say({ code: "desk.uses.chart", args: { name: charts.get(id)?.title ?? id } }),
    ),
    ...(sentences > 0 ? [say({ code: "desk.uses.sentences", args: { count: sentences } })] : []),
    ...(isCorrected ? [say({ code: "desk.uses.corrections" })] : []),
  ];
  return (
    <div class="field-row">
      <span class="name">{say({ code: "desk.order" })}</span>
      <div class="holds">
        <p class="tools">
          <Button
            class="small"
            disabled={figure.index === 0}
            onClick={() => void store.edit({ file, path, to: figure.index - 1 })}
          >
            ↑ {say({ code: "desk.order.up" })}
          </Button>
          <Button
            class="small"
            disabled={figure.index === last}
            onClick={() => void store.edit({ file, path, to: figure.index + 1 })}
          >
            ↓ {say({ code: "desk.order.down" })}
          </Button>
          <Button says="desk.take-out.figure" class="small" onClick={() => setAsked(figure.id)} />
        </p>
        {asked === figure.id && (
          <fieldset class="asked">
            <legend>{say({ code: "desk.take-out.figure" })}</legend>
            {uses.length === 0 ? (
              <p>{say({ code: "desk.uses.none" })}</p>
            ) : (
              <>
                <p>{say({ code: "desk.uses" })}</p>
                <ul>
                  {uses.map((use) => (
                    <li key={use}>{use}</li>
                  ))}
                </ul>
              </>
            )}
            <p class="tools">
              <Button
                says="desk.take-out.yes"
                class="main"
                onClick={() => {
                  store.put({ isFormOpen: false, figure: null });
                  void store.edit({ file, path, remove: true });
                }}
              />
              <Button says="desk.cancel" class="small" onClick={() => setAsked(null)} />
            </p>
          </fieldset>
        )}
      </div>
    </div>
  );
}

/** Figures that name another one: what they are reckoned from, or are parts of. */
const restingOn = (figures: readonly FigureView[], id: string): readonly FigureView[] =>
  figures.filter(({ metric }) =>
    ["ratio", "difference", "sum", "of"].some((name) => {
      const value = valueAt(metric, [name]);
      return Array.isArray(value) ? value.includes(id) : value === id;
    }),
  );
