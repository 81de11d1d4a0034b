import { z } from "zod";
import { help } from "./help.ts";
import { id, inEach, type NounFormsByLanguage, text } from "./text.ts";

/** A chart's file, `src/report/{year}/charts/{id}.json`. */
export function figure(languages: NounFormsByLanguage) {
  return z.strictObject({
    $schema: z.string().optional(),
    id: id.meta(help("chart.id", "accreditation")),
    form: id.meta(help("chart.form", "part-of-whole")),
    metrics: z
      .array(id)
      .max(100)
      .meta(help("chart.metrics", ["accredited-colleges", "colleges"])),
    options: z.record(z.string(), z.unknown()).default({}).meta(help("chart.options", {})),
    title: text(languages).meta(help("chart.title", inEach(languages))),
    note: text(languages).meta(help("chart.note", inEach(languages))),
    order: z.number().meta(help("chart.order", 1)),
    withdrawn: z.iso.date().optional().meta(help("chart.withdrawn", "2027-03-01")),
  });
}
