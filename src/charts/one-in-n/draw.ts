import type { Drawing, Layout, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { iconNamed } from "../icons/index.ts";
import { keyed, precisionItems } from "../key.ts";
import { segments, stroke } from "../shapes.ts";
import { gapForMark, gridHeight, groundOf, partCells, partMark, tiles } from "../tiles.ts";
import { captions, table, things } from "../words.ts";
import type { oneInN } from "./options.ts";

type Subject = SubjectOf<typeof oneInN>;

/** Tallest an icon is drawn. */
const LARGEST: Readonly<Record<Variant, number>> = { broad: 300, wide: 190, narrow: 150 };
const SPREAD = { closest: 1.25, loosest: 2.6 } as const;
const ON_A_LINE: Readonly<Record<Variant, number>> = { broad: 10, wide: 10, narrow: 7 };
const LINE_GAP = 16;
const ABOVE = 6;
const AFTER_WORDS = 18;
const BEFORE_KEY = 14;

/**
 * As many icons as the share is of across the drawing, the part solid and the rest open. They stand on its lower edge where
 * no key is needed. The share is said above them unless the chart's title says it.
 */
function layout({ metrics: [metric], options, voice, titled }: Subject, format: Format): Layout {
  const { width, unit, type, numbers } = format;
  const { precision, id } = metric;
  const { part, of } = metric.value;
  const styles = [type.huge, type.big, ...numbers];
  const captionOf = captions([metric], voice, format, styles, width, 2, { start: true, words: true });
  const words = titled.includes(id) ? null : captionOf(metric, { x: 0, top: 0 }, 4);

  const icon = iconNamed(options.icon);
  const x = precision === "exact" ? 0 : gapForMark(format);
  const columns = Math.ceil(of / Math.ceil(of / ON_A_LINE[format.variant]));
  const bounds = { ...SPREAD, tallest: LARGEST[format.variant], lineGap: LINE_GAP * unit };
  const cells = partCells(format, icon, [precision], width - x, columns, bounds);
  const above = words === null ? ABOVE * unit : words.bottom + AFTER_WORDS * unit;
  const high = gridHeight(cells, of) - cells.height + groundOf(cells);
  const ground = Math.ceil(above + high);
  const grid = { ...cells, format, x, y: ground - high };
  // In a page the scene's edge is the ground; in embeds and files there is none.
  const line = format.variant === "wide" ? format.stroke.ground : 0;
  const lower = ground + line / 2;
  return keyed(precisionItems([metric], voice, format), BEFORE_KEY * unit, format, {
    width,
    bottom: ground + line,
    parts: [
      ...(words?.texts ?? []),
      tiles({ grid, icon, paint: "sub", to: part }, "part", id),
      tiles({ grid, icon, paint: "rest", from: part, to: of }, "rest"),
      ...(line > 0 ? [stroke("p-ground", segments([[0, lower, width, lower]]))] : []),
      ...partMark(precision, grid, icon, part),
    ],
  });
}

/** The icons, those of the part, and the share in words. */
function describe({ metrics: [metric], voice }: Subject): string {
  const { part, of } = metric.value;
  return voice.message("chart.share.finding", {
    things: things(of, metric.noun, voice),
    filled: things(part, metric.noun, voice),
    share: voice.format(metric, { words: true }),
    label: voice.text(metric.label),
  });
}

export const drawing: Drawing<Subject> = { layout, table, describe };
