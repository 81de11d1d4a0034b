import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { countValue, precision, ratioValue } from "./metric.ts";
import { date, id, type NounFormsByLanguage, text } from "./text.ts";

/** A published figure that was changed, told in public. */
export const correction = (languages: NounFormsByLanguage) =>
  z.strictObject({
    date: date.meta({ description: told`The day of the change.`, examples: ["2026-12-01"] }),
    metric: id.meta({ description: told`Id of the figure.`, examples: ["tour-pupils"] }),
    was: z
      .strictObject({
        value: z.union([countValue, ratioValue]).meta({
          description: told`The number or share that stood there.`,
          examples: [11000],
        }),
        precision,
      })
      .meta({ description: told`What stood there before.`, examples: [{ value: 11000, precision: "over" }] }),
    note: text(languages).meta({
      description: told`Why it was changed, in a sentence for readers.`,
      examples: [Object.fromEntries([...languages.keys()].map((tag) => [tag, "…"]))],
    }),
  });
