import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { editionOf, madeUpContent } from "./content.ts";
import { pageOf } from "./site.ts";

const content = await madeUpContent();

/** The languages of the made-up site, in its order. */
export const LANGUAGES = ["kk", "ru", "en"] as const;

/** Where the made-up site says that it stands. */
export const { address: ORIGIN, base: BASE } = content.site;
export const SITE = ORIGIN + BASE;

/** A chart of the made-up site in one language. */
export interface BuiltChart {
  readonly lang: (typeof LANGUAGES)[number];
  readonly year: number;
  readonly id: string;
}

/** Charts by hand of the first year, and of the second one that is drawn as change by hand and the one of all others that nobody drew. */
const SHOWN = [
  ...editionOf(content, 2020).charts.flatMap(({ id, withdrawn }) =>
    withdrawn === undefined ? [{ year: 2020, id }] : [],
  ),
  ...["hearing", "changes"].map((id) => ({ year: 2021, id })),
];

/** A chart of every form, as the report has it, in every language. */
export const CHARTS: readonly BuiltChart[] = LANGUAGES.flatMap((lang) =>
  SHOWN.map((chart) => ({ ...chart, lang })),
);

export const embedPathOf = ({ lang, year, id }: BuiltChart): string => `/${lang}/${year}/embed/${id}/`;
export const chartPathOf = ({ lang, year, id }: BuiltChart): string => `/${lang}/${year}/figures/${id}/`;

/** The text of a file of the built site; a folder's is its page. */
export const readBuilt = (dist: string, path: string): string =>
  readFileSync(join(dist, path, path.endsWith("/") ? "index.html" : ""), "utf8");

export const isBuilt = (dist: string, path: string): boolean => existsSync(join(dist, path));

/** What a chart's page has ready to copy in one of its boxes, such as `embed-frame`. @throws where it hasn't that box. */
export function copied(dist: string, chart: BuiltChart, box: string): string {
  const area = pageOf(dist, chartPathOf(chart)).querySelector(`#${box} textarea`);
  if (area === null) throw new Error(`${chartPathOf(chart)} has no box ${box}`);
  // linkedom leaves a textarea's character references as they are written.
  return parseHTML(`<p>${area.textContent}</p>`).document.querySelector("p")?.textContent ?? "";
}

/** The height that a static embed code of a chart gives it, in CSS pixels: for any column, or for a wide one alone. */
export const staticHeight = (
  dist: string,
  chart: BuiltChart,
  box: "embed-frame" | "embed-wide" = "embed-frame",
): number => Number(/ height="(\d+)"/.exec(copied(dist, chart, box))?.[1]);
