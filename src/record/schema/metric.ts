import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import { PRECISIONS } from "../model.ts";
import { id, type NounFormsByLanguage, noun, text, words } from "./text.ts";

/** The largest count. */
export const LARGEST_COUNT = 1e12;

export const precision = z.enum(PRECISIONS).meta({
  description: told`The word that the source puts before the number: over (or more than), around, nearly; exact where it puts none.`,
  examples: ["over"],
});

export const countValue = z
  .number()
  .min(0)
  .max(LARGEST_COUNT)
  .meta({
    description: told`The number as the source has it, in digits without separators, from 0 to 1000000000000.`,
    examples: [12000],
  });

/** One in five is `{ "part": 1, "of": 5 }`. */
export const ratioValue = z
  .strictObject({
    part: z
      .int()
      .min(0)
      .max(LARGEST_COUNT)
      .meta({ description: told`The number above the line.`, examples: [1] }),
    of: z
      .int()
      .min(1)
      .max(LARGEST_COUNT)
      .meta({ description: told`The number below the line, at least 1.`, examples: [5] }),
  })
  .meta({
    description: told`A share as the source has it: one in five is 1 of 5.`,
    examples: [{ part: 1, of: 5 }],
  });

const kind = <Kind extends string>(name: Kind, description: string) =>
  z.literal(name).meta({ description, examples: [name] });

/** A metric of the record: a count, a share, a list or a share derived from two counts. */
export function metric(languages: NounFormsByLanguage) {
  const example = (said: string) => ({
    examples: [Object.fromEntries([...languages.keys()].map((tag) => [tag, said]))],
  });
  const described = {
    id: id.meta({
      description: told`Names the figure in addresses, templates and downloads. Never changed once published.`,
      examples: ["tour-pupils"],
    }),
    label: text(languages).meta({
      description: told`A short name, for table rows and axes.`,
      ...example("…"),
    }),
  };
  const definition = text(languages).meta({
    description: told`What is counted, in a sentence or two: no more than the source says.`,
    ...example("…"),
  });
  const sourced = {
    ...described,
    definition,
    source: id.meta({
      description: told`Id of the source, from the list \`sources\`.`,
      examples: ["summary"],
    }),
    quote: words.meta({
      description: told`The words of the source that the figure rests on, in the source's language.`,
      examples: ["over 12,000 pupils took part in tours of local enterprises"],
    }),
  };
  const counted = noun(languages).meta({
    description: told`The counted noun in each language, with the forms that its grammar needs (CLDR plural categories).`,
    examples: [
      Object.fromEntries(
        [...languages].map(([tag, { required }]) => [
          tag,
          Object.fromEntries(required.map((form) => [form, "…"])),
        ]),
      ),
    ],
  });
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: kind("count", told`A number of counted things.`),
      value: countValue,
      precision,
      noun: counted,
      ...sourced,
    }),
    z.strictObject({
      kind: kind("share", told`A share that the source itself states.`),
      value: ratioValue,
      precision,
      noun: counted,
      ...sourced,
    }),
    z.strictObject({
      kind: kind("list", told`Named things.`),
      items: z
        .array(text(languages))
        .min(1)
        .max(100)
        .meta({
          description: told`The things named, each in every language, in the source's order.`,
          examples: [example("…").examples],
        }),
      complete: z.boolean().meta({
        description: told`Whether the source names them all; false where it says “including”.`,
        examples: [false],
      }),
      ...sourced,
    }),
    z.strictObject({
      kind: kind("derived", told`A share reckoned from two counts of the record.`),
      ratio: z.tuple([id, id]).meta({
        description: told`Ids of two counts: the part, then the whole.`,
        examples: [["accredited-colleges", "colleges"]],
      }),
      definition: definition.optional(),
      ...described,
    }),
  ]);
}
