import type { Content } from "../record/model.ts";
import { editionsOf, type Published } from "../record/published.ts";
import {
  aboutPath,
  correctionsPath,
  DATA_PACKAGE_PATH,
  embedPath,
  feedPath,
  figureFilePath,
  figurePath,
  figuresPath,
  latestPath,
  oembedPath,
  posterPath,
  recordFilePath,
  reportPath,
  SITEMAP_PATH,
} from "./addresses.ts";

/** What a chart's files end in. */
const ENDINGS = [".svg", ".png", "@2x.png", ".csv", ".json", ".zip"];

/** Every address that is made from content, by name alone: what stands there is site-map.ts's to say. */
export function knownAddresses({ site, editions }: Content, published: Published): ReadonlySet<string> {
  const inEach = (lang: string): readonly string[] => [
    latestPath(lang),
    aboutPath(lang),
    feedPath(lang),
    ...editions.flatMap(({ record: { year }, figures }) => [
      reportPath(lang, year),
      figuresPath(lang, year),
      correctionsPath(lang, year),
      posterPath(lang, year),
      ...figures.flatMap(({ id }) => [
        figurePath(lang, year, id),
        embedPath(lang, year, id),
        oembedPath(lang, year, id),
        ...ENDINGS.map((ending) => figureFilePath(lang, year, id, ending)),
      ]),
      ...editionsOf(published, year).flatMap(({ date, record, figures }) =>
        record.title[lang] === undefined ? [] : figures.map(({ id }) => embedPath(lang, year, id, date)),
      ),
    ]),
  ];
  return new Set([
    "/",
    DATA_PACKAGE_PATH,
    SITEMAP_PATH,
    ...editions.flatMap(({ record: { year } }) => [
      recordFilePath(year, ".json"),
      recordFilePath(year, ".csv"),
    ]),
    ...site.languages.flatMap(inEach),
  ]);
}
