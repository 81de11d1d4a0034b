import { describeChart } from "../charts/chart.ts";
import type { FigureDefinition } from "../record/model.ts";
import type { FigureContext, YearContext } from "./context.ts";
import type { PageContext } from "./open.ts";

/** A page's context as the functions of `publish` take it. */
export const yearContext = ({ site, edition, voice, days }: PageContext): YearContext => ({
  site,
  record: edition.record,
  voice,
  published: days[0] ?? null,
});

/** The same for one chart of the page's year. */
export const figureContext = (page: PageContext, figure: FigureDefinition): FigureContext => ({
  ...yearContext(page),
  published: page.figureDays(figure.id)[0] ?? null,
  figure,
  description: describeChart(figure, page.voice),
});
