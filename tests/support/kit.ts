import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { pageOf } from "./site.ts";

export const LANGUAGES = ["en", "kk", "ru"] as const;

/** A chart of the built site in one language. */
export interface BuiltFigure {
  readonly lang: (typeof LANGUAGES)[number];
  readonly id: string;
}

const namesIn = (dist: string, folder: string): readonly string[] =>
  readdirSync(join(dist, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Every chart of 2025 in every language. */
export const builtFigures = (dist: string): readonly BuiltFigure[] =>
  LANGUAGES.flatMap((lang) => namesIn(dist, `${lang}/2025/embed`).map((id) => ({ lang, id })));

export const embedPathOf = ({ lang, id }: BuiltFigure): string => `/${lang}/2025/embed/${id}/`;
export const figurePathOf = ({ lang, id }: BuiltFigure): string => `/${lang}/2025/figures/${id}/`;

/** The text of a file of the built site; a folder's is its page. */
export const readBuilt = (dist: string, path: string): string =>
  readFileSync(join(dist, path, path.endsWith("/") ? "index.html" : ""), "utf8");

export const isBuilt = (dist: string, path: string): boolean => existsSync(join(dist, path));

/** What a chart's page has ready to copy in one of its boxes, such as `embed-frame`. */
export function copied(dist: string, figure: BuiltFigure, box: string): string {
  const area = pageOf(dist, figurePathOf(figure)).querySelector(`#${box} textarea`);
  if (area === null) throw new Error(`${figurePathOf(figure)} has no box ${box}`);
  // linkedom leaves a textarea's character references as they are written.
  return parseHTML(`<p>${area.textContent}</p>`).document.querySelector("p")?.textContent ?? "";
}

/** The address that the site was built for, with its base path. */
export const builtFor = (dist: string): string =>
  (pageOf(dist, "/en/2025/").querySelector("link[rel=canonical]")?.getAttribute("href") ?? "").replace(
    /\/en\/2025\/$/,
    "",
  );

/** The height that the static embed code of a chart gives it, in CSS pixels. */
export const staticHeight = (dist: string, figure: BuiltFigure): number =>
  Number(/ height="(\d+)"/.exec(copied(dist, figure, "embed-frame"))?.[1]);
