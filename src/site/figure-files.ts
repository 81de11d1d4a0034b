import type { Element, ElementContent } from "hast";
import { markup } from "../charts/svg.ts";
import type { FigureDefinition } from "../record/model.ts";
import { bibtex } from "./bibtex.ts";
import type { OpenYear } from "./built-from.ts";
import { citedFigure } from "./cited-work.ts";
import type { FigureContext } from "./context.ts";
import { figureCsv } from "./csv.ts";
import { footing } from "./embed-document.ts";
import { embedHeight } from "./embed-height.ts";
import { jsonFile } from "./json.ts";
import { oembed } from "./oembed.ts";
import { chart } from "./page-parts.ts";
import { readme } from "./readme.ts";
import { figureJson } from "./record-json.ts";
import { cardSheet, freeSheet } from "./sheet.ts";

/** What a chart's files are made of, as texts; no font is cut and no picture painted for it. */
export interface FigureFiles {
  svg(): string;
  png(): string;
  csv(): string;
  json(): string;
  zip(): string;
  oembed(): string;
  /** @param date ISO date of a frozen state; left out, the one that follows corrections. */
  embed(date?: string): string;
}

export function figureFiles(year: OpenYear, figure: FigureDefinition): FigureFiles {
  const context = (): FigureContext => year.figure(figure);
  const svg = () => markup(freeSheet(context()).element);
  const png = () => markup(painted(cardSheet(context()).element));
  const csv = () => figureCsv(context());
  const json = () => jsonFile(figureJson(context()));
  return {
    svg,
    png,
    csv,
    json,
    zip: () => [readme(context()), svg(), png(), csv(), json(), bibtex(citedFigure(context()))].join("\n"),
    oembed: () => jsonFile(oembed(context(), embedHeight(context()))),
    embed: (date) => {
      const shown = year.figure(figure, date);
      const { notices, ...foot } = footing(shown, date ?? null);
      const { address, base } = shown.site;
      return JSON.stringify([address, base, chart(figure, shown), notices, foot]);
    },
  };
}

/** A drawing without what is in it for machines alone, which leaves no trace in a picture. */
function painted(element: Element): Element {
  const kept = (child: ElementContent): boolean =>
    child.type !== "element" || !["title", "desc"].includes(child.tagName);
  return { ...element, children: element.children.filter(kept) };
}
