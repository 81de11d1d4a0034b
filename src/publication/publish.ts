import type { Args, Phrase } from "../diagnostics/phrase.ts";
import { valueText } from "../record/kinds/index.ts";
import type { Content } from "../record/model.ts";
import { lastPublication, type Published, type Uncorrected, uncorrected } from "../record/published.ts";
import type { Stated } from "../record/terms.ts";
import { addressOfFile, siteFiles } from "./site-files.ts";

/** The address that the project starts with, which is nobody's. */
const PLACEHOLDER = "https://example.org";

/** What is to be published, and on which day. */
export interface Candidate {
  readonly content: Content;
  /** What is public so far. */
  readonly published: Published;
  /** ISO 8601 date of this publication. */
  readonly date: string;
}

/** Every address of a built site that somebody may link to. */
export const builtAddresses = async (dist: string): Promise<readonly string[]> =>
  (await siteFiles(dist)).flatMap((file) => addressOfFile(file) ?? []);

/** Why content may not be published on a day, and what to do; none where it may. Drafts are left out of it. */
export function refusals({ content, published, date }: Candidate): readonly Phrase[] {
  const last = lastPublication(published);
  return [
    ...(content.site.address === PLACEHOLDER ? [refused("placeholder", { address: PLACEHOLDER })] : []),
    ...(last !== null && date < last ? [refused("early", { date, last })] : []),
    ...content.editions.flatMap(({ record }) =>
      uncorrected(record, published).map((change) => refusedChange(record.year, change)),
    ),
    ...content.editions.flatMap(({ record: { year, corrections } }) =>
      corrections
        .filter(({ date: told }) => told > date)
        .map(({ metric, date: told }) =>
          refused("future-correction", { metric, file: `data/${year}.json`, told, date }),
        ),
    ),
  ];
}

/** Why a site with these addresses may not take the place of what is public: the addresses that it would lose. */
export const lost = (published: Published, addresses: readonly string[]): readonly Phrase[] => {
  const there = new Set(addresses);
  return Object.keys(published.addresses)
    .filter((address) => !there.has(address))
    .map((address) => refused("gone", { address }));
};

const refused = (code: string, args: Args): Phrase => ({ code: `deploy.${code}`, args });

function refusedChange(year: number, { metric, was, now }: Uncorrected): Phrase {
  const args = { metric, was: stated(was), date: was.date, file: `data/${year}.json` };
  return now === null
    ? { code: "deploy.dropped", args }
    : { code: "deploy.uncorrected", args: { ...args, now: stated(now) } };
}

const stated = ({ value, precision }: Stated): Phrase => {
  const word = precision === "exact" ? null : precision;
  if (typeof value === "object" && "of" in value)
    return { code: "deploy.value", args: { precision: word, ...value } };
  return { code: "deploy.value", args: { precision: word, value: valueText(value) } };
};

/** The list as its file holds it: an edition a line, so that a new one shows as one line that was added. */
export function publishedText({ addresses, figures, editions }: Published): string {
  const kept = Object.entries(editions).map(
    ([year, days]) => `    "${year}": [\n${days.map((day) => JSON.stringify(day)).join(",\n")}\n    ]`,
  );
  const head = JSON.stringify({ addresses, figures }, null, 2).slice(0, -2);
  return `${head},\n  "editions": {\n${kept.join(",\n")}\n  }\n}\n`;
}
