import type { Lang } from "../record/model.ts";

/** A chart's file as it is called in a downloads folder: `astana-2025-accreditation-en.png`. */
export const figureFileName = (year: number, id: string, lang: Lang, ending: string): string =>
  `astana-${year}-${id}-${lang}${ending}`;

/** The same for the whole record: `astana-2025-record.csv`. */
export const recordFileName = (year: number, ending: ".json" | ".csv"): string =>
  `astana-${year}-record${ending}`;
