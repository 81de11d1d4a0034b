import { useState } from "preact/hooks";
import { listAt, type Path, valueAt } from "../../diagnostics/document.ts";
import { codecOf } from "./codec.ts";
import { TableImport } from "./figure-import.tsx";
import { asJson, type FieldProps, held, idOf, inserting, problemsOf, writing } from "./form-context.ts";
import { Labelled, Leaf, Together } from "./form-field.tsx";
import { Order } from "./form-lists.tsx";
import { type Column, Grid } from "./grid.tsx";
import { type Cell, choiceCell } from "./grid-cell.tsx";
import { Wrong } from "./problems.tsx";
import { blankOf, isOneField, isTexts, type Schema } from "./schema.ts";
import { choiceText, fieldPhrase, languageName } from "./words.ts";

/** The parts of a breakdown, or the points of a series: a table to work in, and what an office has of it put in. @param schema of one. */
export function Cells({ form, schema, path }: FieldProps) {
  const { store, speaker, content } = form;
  const { say } = speaker;
  const rows = listAt(form.of.value, path);
  const [open, setOpen] = useState<number | null>(null);
  const [missed, setMissed] = useState(0);
  const fields = Object.entries(schema.properties ?? {});
  const ofRow = (name: string): boolean => (schema.required ?? []).includes(name) && name !== "id";
  const rest = fields.filter(([name]) => !ofRow(name));
  const unit = held(form, ["unit"]);

  const cell = (field: Schema, index: number, ...names: string[]): Cell => {
    const at: Path = [...path, index, ...names];
    const value = held(form, at);
    const row = rowName(rows[index], speaker.lang, index);
    const label = say({ code: "desk.cell", args: { field: fieldPhrase(at.slice(0, 3)), name: row } });
    const problems = problemsOf(form, at);
    if (field.enum !== undefined) {
      const options = field.enum.map((each) => ({
        value: each,
        text: choiceText(speaker, names[0] ?? "", each),
      }));
      return choiceCell({
        label,
        value,
        options,
        problems,
        edit: (chosen) => writing(form, at, chosen),
        choose: (edit) => void store.edit(edit),
      });
    }
    const codec = codecOf(field, speaker, unit);
    const lang = names[1];
    return {
      kind: "field",
      label: lang === undefined ? label : `${label}, ${say({ language: lang, bare: true })}`,
      text: codec.show(value),
      copy: codec.copy(value),
      isNumber: codec.isNumber,
      ...(lang === undefined ? {} : { lang }),
      write: (typed) => writing(form, at, codec.read(typed)),
      shownAs: (typed) => codec.show(codec.read(typed)),
      type: store.type,
      epoch: form.epoch,
      problems,
    };
  };
  const columns: readonly Column<unknown>[] = [
    ...fields
      .filter(([name]) => ofRow(name))
      .flatMap(([name, field]): readonly Column<unknown>[] =>
        isTexts(field)
          ? content.languages.map((lang) => ({
              id: `${name}-${lang}`,
              head: languageName(speaker, lang),
              cell: (_, index) => cell(field.properties?.[lang] ?? {}, index, name, lang),
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
      cell: (row, index) => ({
        kind: "told",
        text: "…",
        label: say({ code: "desk.cell.open", args: { name: rowName(row, speaker.lang, index) } }),
        class: "small",
        open: () => setOpen(open === index ? null : index),
      }),
    },
  ];
  const wrong = rows.flatMap((_, index) => problemsOf(form, [...path, index]));
  return (
    <>
      <div class="scroll">
        <Grid
          name={say(fieldPhrase(path))}
          columns={columns}
          rows={rows}
          keyOf={(_, index) => String(index)}
          edit={(edits) => void store.edit(...edits)}
          left={setMissed}
        />
      </div>
      {missed > 0 && <p role="status">{say({ code: "desk.paste.left", args: { count: missed } })}</p>}
      <Wrong store={form.store} id={`${idOf(form, path)}-cells-wrong`} problems={wrong} known={2} />
      {open !== null && rows[open] !== undefined && (
        <fieldset class="one">
          <legend>{rowName(rows[open], speaker.lang, open)}</legend>
          {rest
            .filter(([, field]) => isOneField(field))
            .map(([name, field]) => {
              const at = [...path, open, name];
              return (
                <Labelled
                  key={name}
                  form={form}
                  path={at}
                  label={say(fieldPhrase(at))}
                  problems={problemsOf(form, at)}
                >
                  <Leaf form={form} schema={field} path={at} isLong={name === "quote"} />
                </Labelled>
              );
            })}
          {rest
            .filter(([, field]) => field.type === "object")
            .map(([name, field]) =>
              held(form, [...path, open, name]) === undefined ? (
                <button
                  key={name}
                  type="button"
                  class="small"
                  onClick={() =>
                    void store.edit(writing(form, [...path, open, name], asJson(blankOf(field))))
                  }
                >
                  + {say(fieldPhrase([...path, open, name]))}
                </button>
              ) : (
                <Together key={name} form={form} schema={field} path={[...path, open, name]} />
              ),
            )}
          <Order
            form={form}
            path={path}
            index={open}
            count={rows.length}
            name={rowName(rows[open], speaker.lang, open)}
          />
        </fieldset>
      )}
      <p class="more">
        <button
          type="button"
          class="small"
          onClick={() => void store.edit(inserting(form, [...path, rows.length], asJson(blankOf(schema))))}
        >
          {say({ code: "desk.item.add" })}
        </button>
      </p>
      <TableImport form={form} />
    </>
  );
}

function rowName(row: unknown, lang: string, index: number): string {
  const [label, at] = [valueAt(row, ["label", lang]), valueAt(row, ["at"])];
  return (
    [label, at].find((name) => typeof name === "string" && name !== "" && name !== "…")?.toString() ??
    String(index + 1)
  );
}
