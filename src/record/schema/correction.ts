import { z } from "zod";
import { help } from "./help.ts";
import { date, id, inEach, type NounFormsByLanguage, text } from "./text.ts";
import { countValue, precision, ratioValue } from "./values.ts";

/** A published figure that was changed, told in public. */
export const correction = (languages: NounFormsByLanguage) =>
  z.strictObject({
    date: date.meta(help("correction.date", "2026-12-01")),
    metric: id.meta(help("correction.metric", "tour-pupils")),
    was: z
      .strictObject({
        value: z.union([countValue, ratioValue]).meta(help("correction.value", 11000)),
        precision,
      })
      .meta(help("correction.was", { value: 11000, precision: "over" })),
    note: text(languages).meta(help("correction.note", inEach(languages))),
  });
