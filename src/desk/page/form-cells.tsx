import { useState } from "preact/hooks";
import { listAt, type Path } from "../../diagnostics/document.ts";
import { TableImport } from "./figure-import.tsx";
import { type FieldProps, held, idOf, problemsOf } from "./form-context.ts";
import { AddItem, Labelled, PutIn, Together } from "./form-field.tsx";
import { Order } from "./form-lists.tsx";
import { type Column, Grid } from "./grid.tsx";
import type { Cell } from "./grid-cell.tsx";
import { Wrong } from "./problems.tsx";
import { blankOf, isOneField, isTexts, rowName, type Schema } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { fieldPhrase, languageName } from "./words.ts";

/** The parts of a breakdown, or the points of a series: a table to work in, and what an office has of it put in. @param schema of one. */
export function Cells({ form, schema, path }: FieldProps) {
  const desk = useDesk();
  const { content, say, lang } = desk;
  const rows = listAt(form.value, path);
  const [open, setOpen] = useState<number | null>(null);
  const fields = Object.entries(schema.properties ?? {});
  const ofRow = (name: string): boolean => (schema.required ?? []).includes(name) && name !== "id";
  const rest = fields.filter(([name]) => !ofRow(name));
  const nameOf = (index: number): string => rowName(rows[index], lang, index);
  const cell = (field: Schema, index: number, ...names: string[]): Cell => {
    const at: Path = [...path, index, ...names];
    const label = say({
      code: "desk.cell",
      args: { field: fieldPhrase(at.slice(0, 3)), name: nameOf(index) },
    });
    const [, tag] = names;
    const common = { kind: "field", form, schema: field, path: at } as const;
    if (tag === undefined) return { ...common, label };
    return { ...common, label: `${label}, ${say({ language: tag, bare: true })}`, lang: tag };
  };
  const columns: readonly Column<unknown>[] = [
    ...fields
      .filter(([name]) => ofRow(name))
      .flatMap(([name, field]): readonly Column<unknown>[] =>
        isTexts(field)
          ? content.languages.map((tag) => ({
              id: `${name}-${tag}`,
              head: languageName(desk, tag),
              cell: (_, index) => cell(field.properties?.[tag] ?? {}, index, name, tag),
            }))
          : [
              {
                id: name,
                head: say(fieldPhrase([...path, 0, name])),
                cell: (_, index) => cell(field, index, name),
              },
            ],
      ),
    {
      id: "more",
      head: say({ code: "desk.cell.more" }),
      cell: (_, index) => ({
        kind: "told",
        text: "…",
        label: say({ code: "desk.cell.open", args: { name: nameOf(index) } }),
        class: "small",
        open: () => setOpen(open === index ? null : index),
      }),
    },
  ];
  const wrong = rows.flatMap((_, index) => problemsOf(form, [...path, index]));
  return (
    <>
      <Grid name={say(fieldPhrase(path))} columns={columns} rows={rows} keyOf={(_, index) => String(index)} />
      <Wrong id={`${idOf(form, path)}-cells-wrong`} problems={wrong} known={2} />
      {open !== null && rows[open] !== undefined && (
        <fieldset class="one">
          <legend>{nameOf(open)}</legend>
          {rest
            .filter(([, field]) => isOneField(field))
            .map(([name, field]) => {
              const at = [...path, open, name];
              const label = say(fieldPhrase(at));
              return (
                <Labelled
                  key={name}
                  form={form}
                  schema={field}
                  path={at}
                  label={label}
                  isLong={name === "quote"}
                />
              );
            })}
          {rest
            .filter(([, field]) => field.type === "object")
            .map(([name, field]) => {
              const at = [...path, open, name];
              return held(form, at) === undefined ? (
                <PutIn key={name} form={form} path={at} value={blankOf(field)}>
                  + {say(fieldPhrase(at))}
                </PutIn>
              ) : (
                <Together key={name} form={form} schema={field} path={at} />
              );
            })}
          <Order form={form} path={path} index={open} count={rows.length} name={nameOf(open)} />
        </fieldset>
      )}
      <p class="tools">
        <AddItem form={form} path={[...path, rows.length]} value={blankOf(schema)} />
      </p>
      <TableImport />
    </>
  );
}
