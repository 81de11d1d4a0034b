import { join, resolve } from "node:path";
import type { Args, Phrase } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Content } from "../record/model.ts";
import {
  lastPublication,
  PUBLISHED_FILE,
  type Published,
  type Uncorrected,
  uncorrected,
} from "../record/published.ts";
import type { Stated } from "../record/terms.ts";
import { loadContent } from "../site/content.ts";
import { hashContent, hashSite, type Manifest, readManifest } from "./build-manifest.ts";
import { addressOfFile, siteFiles, writeWhole } from "./site-files.ts";

/** The address that the project starts with, which is nobody's. */
const PLACEHOLDER = "https://example.org";

/** All that decides whether a built site may be published. */
export interface Candidate {
  /** Null where the site didn't pass check, or wasn't built. */
  readonly manifest: Manifest | null;
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

/** Every address of a built site that somebody may link to. */
export const builtAddresses = async (dist: string): Promise<readonly string[]> =>
  (await siteFiles(dist)).flatMap((file) => addressOfFile(file) ?? []);

/** What is to be published on a day; the problems where the content or the list of what was published has errors. */
export async function readCandidate(
  root: string,
  date: string,
  address?: string,
): Promise<Candidate | readonly Problem[]> {
  const dist = resolve(root, "dist");
  const opened = await loadContent(root, { address });
  const { content, published, problems } = opened;
  const errors = problems.filter(({ severity }) => severity === "error");
  if (content === null || errors.length > 0) return errors;
  return {
    manifest: readManifest(dist),
    contentHash: await hashContent(root, opened),
    siteHash: await hashSite(dist),
    content,
    published,
    addresses: await builtAddresses(dist),
    date,
  };
}

/** Why a site may not be published, and what to do; none where it may. */
export function refusals(candidate: Candidate): readonly Phrase[] {
  const { manifest, content, published, date } = candidate;
  const refused = (code: string, args: Args = {}): Phrase => ({ code: `deploy.${code}`, args });
  if (manifest === null) return [refused("unchecked")];
  const last = lastPublication(published);
  const there = new Set(candidate.addresses);
  return [
    ...(manifest.content === candidate.contentHash ? [] : [refused("older")]),
    ...(manifest.site === candidate.siteHash ? [] : [refused("touched")]),
    ...(manifest.address === PLACEHOLDER ? [refused("placeholder", { address: PLACEHOLDER })] : []),
    ...manifest.drafts.map((year) => refused("draft", { year: String(year) })),
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
    ...Object.keys(published.addresses)
      .filter((address) => !there.has(address))
      .map((address) => refused("gone", { address })),
  ];
}

function refusedChange(year: number, { metric, was, now }: Uncorrected): Phrase {
  const args = { metric, was: stated(was), date: was.date, file: `data/${year}.json` };
  return now === null
    ? { code: "deploy.dropped", args }
    : { code: "deploy.uncorrected", args: { ...args, now: stated(now) } };
}

const stated = ({ value, precision }: Stated): Phrase => ({
  code: "deploy.value",
  args: {
    precision: precision === "exact" ? null : precision,
    ...(typeof value === "number" ? { value } : value),
  },
});

/** The list as its file holds it: an edition a line, so that a new one shows as one line that was added. */
export function publishedText({ addresses, figures, editions }: Published): string {
  const kept = Object.entries(editions).map(
    ([year, days]) => `    "${year}": [\n${days.map((day) => JSON.stringify(day)).join(",\n")}\n    ]`,
  );
  const head = JSON.stringify({ addresses, figures }, null, 2).slice(0, -2);
  return `${head},\n  "editions": {\n${kept.join(",\n")}\n  }\n}\n`;
}

/** Writes `data/published.json`, whole or not at all. */
export const writePublished = async (root: string, published: Published): Promise<void> =>
  await writeWhole(join(root, PUBLISHED_FILE), publishedText(published));
