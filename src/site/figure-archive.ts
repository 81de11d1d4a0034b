import { bibtex } from "./bibtex.ts";
import { citedFigure } from "./cited-work.ts";
import type { FigureContext } from "./context.ts";
import { figureCsv } from "./csv.ts";
import { figureFileName } from "./file-name.ts";
import { jsonFile } from "./json.ts";
import { readme } from "./readme.ts";
import { figureJson } from "./record-json.ts";
import { zip } from "./zip.ts";

/** A chart's pictures. */
export interface Pictures {
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  /** At twice the size. */
  readonly png2x: Uint8Array<ArrayBuffer>;
}

/** A chart's ZIP: all of its files in one language, with a README and the citation. */
export function figureArchive(
  context: FigureContext,
  { svg, png, png2x }: Pictures,
): Uint8Array<ArrayBuffer> {
  const { record, figure, voice } = context;
  const named = (ending: string): string =>
    figureFileName(record.year, figure.id, voice.language.tag, ending);
  return zip({
    "README.txt": readme(context),
    [named(".svg")]: svg,
    [named(".png")]: png,
    [named("@2x.png")]: png2x,
    [named(".csv")]: figureCsv(context),
    [named(".json")]: jsonFile(figureJson(context)),
    [named(".bib")]: bibtex(citedFigure(context)),
  });
}
