import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withPublication } from "../../src/record/publication.ts";
import { NOTHING_PUBLISHED, type Published } from "../../src/record/published.ts";
import { embedPath, reportPath } from "../../src/site/addresses.ts";
import { loadContent } from "../../src/site/content.ts";
import { editJson, metricOf } from "./edit.ts";

/** What `fillSite` tells of the site and its source. */
export const TOLD = {
  origin: "https://figures.example",
  base: "/report",
  publisher: "The Office of Figures",
  contact: "desk@figures.example",
  source: { publisher: "A Newspaper", date: "2026-01-09", url: "https://news.example/summary" },
  published: "2026-02-28",
  corrected: "2026-03-05",
} as const;

/**
 * Fills a copy of the project with everything that its own content leaves out: a base path, a publisher, a contact, a
 * source with its date and address, a publication, a correction, and next year's record as a draft.
 */
export async function fillSite(dir: string): Promise<void> {
  editJson(dir, "data/site.json", (site) => {
    const publisher = Object.fromEntries(site.languages.map((lang: string) => [lang, TOLD.publisher]));
    Object.assign(site, { address: TOLD.origin, base: TOLD.base, publisher, contact: TOLD.contact });
  });
  editJson(dir, "data/2025.json", (record) => Object.assign(record.sources[0], TOLD.source));
  writeFileSync(join(dir, "data/published.json"), JSON.stringify(await publication(dir)));
  editJson(dir, "data/2025.json", (record) => {
    const { id, value, precision, label: note } = metricOf(record, "events");
    record.corrections.push({ date: TOLD.corrected, metric: id, was: { value, precision }, note });
    metricOf(record, "events").value = value + 1;
  });

  cpSync(join(dir, "data/2025.json"), join(dir, "data/2026.json"));
  cpSync(join(dir, "src/report/2025"), join(dir, "src/report/2026"), { recursive: true });
  editJson(dir, "data/2026.json", (draft) => Object.assign(draft, { year: 2026, draft: true }));
}

/** What is published once the project's content is public as it stands. */
async function publication(dir: string): Promise<Published> {
  const { content } = await loadContent(dir);
  if (content === null) throw new Error("the filled site has errors");
  const addresses = content.editions.flatMap(({ record: { year }, figures }) =>
    content.site.languages.flatMap((lang) => [
      reportPath(lang, year),
      ...figures.map(({ id }) => embedPath(lang, year, id)),
    ]),
  );
  return withPublication(NOTHING_PUBLISHED, TOLD.published, addresses, content.editions);
}
