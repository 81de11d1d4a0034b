import type { Edition, FigureDefinition } from "../record/model.ts";

/** The charts that a report has now: without those withdrawn, which only answer at their old addresses. */
export const currentFigures = ({ figures }: Edition): readonly FigureDefinition[] =>
  figures.filter(({ withdrawn }) => withdrawn === undefined);
