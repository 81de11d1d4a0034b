import { valueAt } from "../../diagnostics/document.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { FigureView } from "../api.ts";
import { formOf, problemsOf } from "./form-context.ts";
import type { Column } from "./grid.tsx";
import type { Cell } from "./grid-cell.tsx";
import { isOneField, kindSchema, nameOf, type Schema, sourcesOf } from "./schema.ts";
import type { Desk } from "./use-desk.ts";
import { fieldPhrase } from "./words.ts";

/** The columns of the table of all figures. @param open opens a figure's form. */
export function figureColumns(desk: Desk, open: (figure: FigureView) => void): readonly Column<FigureView>[] {
  const { content, form, say, lang } = desk;
  const schemaOf = ({ metric }: FigureView, name: string): Schema | undefined =>
    kindSchema(form?.schema, valueAt(metric, ["kind"]))?.properties?.[name];
  const labelOf = (figure: FigureView, name: string): string =>
    say({ code: "desk.cell", args: { field: fieldPhrase([name]), name: nameOf(figure, lang) } });
  const told = (figure: FigureView, text: string, name: string): Cell => ({
    kind: "told",
    text,
    label: `${labelOf(figure, name)}: ${text}`,
    class: "short",
    open: text === "" ? null : () => open(figure),
  });
  const field = (figure: FigureView, name: string, schema: Schema): Cell => ({
    kind: "field",
    label: labelOf(figure, name),
    form: formOf(desk, figure),
    schema,
    path: [name],
  });
  const chosen = (figure: FigureView, name: string): Cell | null => {
    const schema = schemaOf(figure, name);
    const isThere = schema?.enum !== undefined && valueAt(figure.metric, [name]) !== undefined;
    return isThere ? field(figure, name, schema) : null;
  };
  const column = (name: string, cell: (figure: FigureView) => Cell): Column<FigureView> => ({
    id: name,
    head: say(fieldPhrase([name])),
    cell,
  });
  return [
    column("label", (figure) => ({
      kind: "told",
      text: nameOf(figure, lang),
      open: () => open(figure),
      class: "name",
    })),
    column("value", (figure) => {
      const schema = schemaOf(figure, "value");
      return schema !== undefined && isOneField(schema)
        ? field(figure, "value", schema)
        : told(figure, shortOf(figure.metric, say), "value");
    }),
    column("precision", (figure) => chosen(figure, "precision") ?? told(figure, "", "precision")),
    column("unit", (figure) => chosen(figure, "unit") ?? told(figure, counted(figure.metric, lang), "noun")),
    column("source", (figure) =>
      valueAt(figure.metric, ["source"]) === undefined
        ? told(figure, "", "source")
        : { ...field(figure, "source", {}), options: sourcesOf(content.record, lang) },
    ),
    {
      id: "state",
      head: say({ code: "desk.state" }),
      cell: (figure) => {
        const found = problemsOf(formOf(desk, figure), []);
        const state =
          figure.saved === null ? "desk.state.new" : figure.isChanged ? "desk.state.changed" : null;
        const worst = found.some(({ severity }) => severity === "error") ? "error" : "warning";
        const texts = [
          ...(state === null ? [] : [say({ code: state })]),
          ...(found.length === 0
            ? []
            : [say({ code: "desk.state.problems", args: { count: found.length } })]),
        ];
        return {
          kind: "told",
          text: texts.join(", "),
          class: found.length === 0 ? "state" : `state ${worst}`,
          open: found.length === 0 ? null : () => open(figure),
        };
      },
    },
  ];
}

/** What is counted, in the form that stands with its number; with many, while there is none. */
function counted(metric: unknown, lang: string): string {
  const value = valueAt(metric, ["value"]);
  const form = typeof value === "number" ? new Intl.PluralRules(lang).select(value) : "many";
  return [form, "other"].map((name) => textOf(valueAt(metric, ["noun", lang, name]))).find(Boolean) ?? "";
}

const textOf = (value: unknown): string => (typeof value === "string" && value !== "…" ? value : "");

/** What is no one number, in short. */
function shortOf(metric: unknown, say: (phrase: Phrase) => string): string {
  const countOf = (name: string): number | null => {
    const list = valueAt(metric, [name]);
    return Array.isArray(list) ? list.length : null;
  };
  for (const name of ["parts", "points", "items"]) {
    const count = countOf(name);
    if (count !== null) return say({ code: `desk.short.${name}`, args: { count } });
  }
  const [part, of] = ["part", "of"].map((name) => valueAt(metric, ["value", name]));
  if (part !== undefined)
    return say({ code: "desk.short.share", args: { part: Number(part), of: Number(of) } });
  return valueAt(metric, ["kind"]) === "derived" ? say({ code: "desk.short.derived" }) : "";
}
