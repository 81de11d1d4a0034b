import { valueAt } from "../../diagnostics/document.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { FigureView } from "../api.ts";
import { codecOf } from "./codec.ts";
import type { Column } from "./grid.tsx";
import { type Cell, choiceCell, type Option } from "./grid-cell.tsx";
import { problemsAt } from "./problems.tsx";
import { isOneField, kindSchema, nameOf, type Schema, sourcesOf } from "./schema.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";
import { choiceText, fieldPhrase } from "./words.ts";

/** The columns of the table of all figures. @param open opens a figure's form. */
export function figureColumns(
  store: Store,
  { content, form, speaker, problems, epoch }: State,
  open: (figure: FigureView) => void,
): readonly Column<FigureView>[] {
  const { say, lang } = speaker;
  if (content === null) return [];
  const { file } = content;
  const schema = form?.schema as Schema | undefined;
  const head = (phrase: Phrase): string => say(phrase);
  const named = (figure: FigureView): string => nameOf(figure, lang);
  const fieldsOf = (figure: FigureView): Readonly<Record<string, Schema>> =>
    kindSchema(schema, valueAt(figure.metric, ["kind"]))?.properties ?? {};
  const labelOf = (figure: FigureView, name: string): string =>
    say({ code: "desk.cell", args: { field: fieldPhrase([name]), name: named(figure) } });
  const pathOf = (figure: FigureView, ...field: string[]): (string | number)[] => [
    "metrics",
    figure.index,
    ...field,
  ];
  const told = (figure: FigureView, text: string, name: string): Cell => ({
    kind: "told",
    text,
    label: `${labelOf(figure, name)}: ${text}`,
    class: "short",
    open: text === "" ? null : () => open(figure),
  });

  const choice = (figure: FigureView, name: string, options: readonly Option[]): Cell => {
    const path = pathOf(figure, name);
    return choiceCell({
      label: labelOf(figure, name),
      value: valueAt(figure.metric, [name]),
      options,
      problems: problemsAt(problems, file, path),
      edit: (value) => ({ file, path, value }),
      choose: (edit) => void store.edit(edit),
    });
  };
  const enumerated = (figure: FigureView, name: string): Cell | null => {
    const values = fieldsOf(figure)[name]?.enum;
    if (values === undefined || valueAt(figure.metric, [name]) === undefined) return null;
    return choice(
      figure,
      name,
      values.map((value) => ({ value, text: choiceText(speaker, name, value) })),
    );
  };

  return [
    {
      id: "label",
      head: head(fieldPhrase(["label"])),
      cell: (figure) => ({ kind: "told", text: named(figure), open: () => open(figure), class: "name" }),
    },
    {
      id: "value",
      head: head(fieldPhrase(["value"])),
      cell: (figure) => {
        const field = fieldsOf(figure)["value"];
        if (field === undefined || !isOneField(field))
          return told(figure, shortOf(figure.metric, say), "value");
        const codec = codecOf(field, speaker, valueAt(figure.metric, ["unit"]));
        const value = valueAt(figure.metric, ["value"]);
        const path = pathOf(figure, "value");
        return {
          kind: "field",
          label: labelOf(figure, "value"),
          text: codec.show(value),
          copy: codec.copy(value),
          isNumber: codec.isNumber,
          write: (typed) => ({ file, path, value: codec.read(typed) }),
          shownAs: (typed) => codec.show(codec.read(typed)),
          type: store.type,
          epoch,
          problems: problemsAt(problems, file, path),
        };
      },
    },
    {
      id: "precision",
      head: head(fieldPhrase(["precision"])),
      cell: (figure) => enumerated(figure, "precision") ?? told(figure, "", "precision"),
    },
    {
      id: "unit",
      head: head(fieldPhrase(["unit"])),
      cell: (figure) => enumerated(figure, "unit") ?? told(figure, counted(figure.metric, lang), "noun"),
    },
    {
      id: "source",
      head: head(fieldPhrase(["source"])),
      cell: (figure) =>
        valueAt(figure.metric, ["source"]) === undefined
          ? told(figure, "", "source")
          : choice(figure, "source", sourcesOf(content.record, lang)),
    },
    {
      id: "state",
      head: head({ code: "desk.state" }),
      cell: (figure) => {
        const found = problemsAt(problems, file, pathOf(figure));
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
