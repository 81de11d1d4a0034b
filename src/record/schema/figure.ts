import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { id, type NounFormsByLanguage, text } from "./text.ts";

/** A chart's file, `src/report/{year}/charts/{id}.json`. */
export function figure(languages: NounFormsByLanguage) {
  const example = { examples: [Object.fromEntries([...languages.keys()].map((tag) => [tag, "…"]))] };
  return z.strictObject({
    $schema: z.string().optional(),
    id: id.meta({
      description: told`Names the chart in its addresses; the same as the file's name.`,
      examples: ["accreditation"],
    }),
    form: id.meta({ description: told`The form of the drawing.`, examples: ["part-of-whole"] }),
    metrics: z
      .array(id)
      .max(100)
      .meta({
        description: told`Ids of the figures that it shows, in the order in which the form takes them; empty for every count of the record.`,
        examples: [["accredited-colleges", "colleges"]],
      }),
    options: z
      .record(z.string(), z.unknown())
      .default({})
      .meta({
        description: told`The form's own settings.`,
        examples: [{}],
      }),
    title: text(languages).meta({
      description: told`The finding; {colleges} stands for a figure of the record.`,
      ...example,
    }),
    note: text(languages).meta({
      description: told`What a reader should know to read it rightly.`,
      ...example,
    }),
    order: z
      .number()
      .meta({ description: told`Its place among the year's charts, from the smallest.`, examples: [1] }),
    withdrawn: z.iso
      .date()
      .optional()
      .meta({
        description: told`The day from which the report has it no more; what was published of it still answers, with a note.`,
        examples: ["2027-03-01"],
      }),
  });
}
