import type { Content, Ratio } from "../record/model.ts";
import { lastPublication, type Published, type Uncorrected, uncorrected } from "../record/published.ts";
import type { Stamp } from "./build-manifest.ts";

/** The address that the project starts with, which is nobody's. */
export const PLACEHOLDER = "https://example.org";

/** All that decides whether a built site may be published. */
export interface Candidate {
  /** Null where the site didn't pass check, or wasn't built. */
  readonly stamp: Stamp | null;
  /** Hashes of the content and of the built site as they are now. */
  readonly contentHash: string;
  readonly siteHash: string;
  readonly content: Content;
  readonly published: Published;
  /** Addresses of the built site. */
  readonly addresses: readonly string[];
  /** ISO 8601 date of this publication. */
  readonly date: string;
}

/** Why a site may not be published, each a sentence and what to do; none where it may. */
export function refusals(candidate: Candidate): readonly string[] {
  const { stamp } = candidate;
  if (stamp === null) return ["dist/ has not passed the check. Run: npm run build"];
  return [
    ...(stamp.content === candidate.contentHash
      ? []
      : ["dist/ is older than the content: something was edited since. Run: npm run build"]),
    ...(stamp.site === candidate.siteHash ? [] : ["dist/ is not as the build left it. Run: npm run build"]),
    ...(stamp.address === PLACEHOLDER
      ? [
          `dist/ was built for ${PLACEHOLDER}. Write the site's own address into data/site.json, "address", and build again.`,
        ]
      : []),
    ...refusedDrafts(stamp),
    ...refusedDate(candidate),
    ...refusedFigures(candidate),
    ...refusedCorrections(candidate),
    ...refusedAddresses(candidate),
  ];
}

const refusedDrafts = ({ drafts }: Stamp): readonly string[] =>
  drafts.map((year) => `dist/ holds the draft of ${year}, which is for preview only. Run: npm run build`);

function refusedDate({ published, date }: Candidate): readonly string[] {
  const last = lastPublication(published);
  return last !== null && date < last
    ? [`${date} is before the last publication, ${last}. Is this computer's date right?`]
    : [];
}

const refusedFigures = ({ content, published }: Candidate): readonly string[] =>
  content.editions.flatMap(({ record }) =>
    uncorrected(record, published).map((change) => refusedFigure(record.year, change)),
  );

const refusedCorrections = ({ content, date }: Candidate): readonly string[] =>
  content.editions.flatMap(({ record: { year, corrections } }) =>
    corrections
      .filter((correction) => correction.date > date)
      .map(
        ({ metric, date: told }) =>
          `The correction of "${metric}" in data/${year}.json is dated ${told}, after today, ${date}. Write the day on which it is published.`,
      ),
  );

function refusedFigure(year: number, { metric, was, now }: Uncorrected): string {
  const before = `"${metric}" was published as ${said(was)} on ${was.date}`;
  return now === null
    ? `${before} and is no longer in data/${year}.json. Put it back: what was published stays.`
    : `${before} and is now ${said(now)}. Tell it in "corrections" of data/${year}.json; npm run check gives the entry.`;
}

const said = ({
  value,
  precision,
}: {
  readonly value: number | Ratio;
  readonly precision: string;
}): string => {
  const number = typeof value === "number" ? value.toLocaleString("en-GB") : `${value.part} of ${value.of}`;
  return precision === "exact" ? number : `${precision} ${number}`;
};

function refusedAddresses({ published, addresses }: Candidate): readonly string[] {
  const there = new Set(addresses);
  return Object.keys(published.addresses)
    .filter((address) => !there.has(address))
    .map((address) => `${address} was published and is gone. Write into data/redirects.json where it went.`);
}
