import type { Lang } from "../record/model.ts";

/** Addresses of the site, from its root and without the base path. They are promises: none is ever reused. */
export const reportPath = (lang: Lang, year: number): string => `/${lang}/${year}/`;
export const latestPath = (lang: Lang): string => `/${lang}/`;

/** An anchor of the table of all figures, where a figure in the text leads. */
export const metricAnchor = (id: string): string => `m-${id}`;
