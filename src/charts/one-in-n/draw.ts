import { type Drawing, type Layout, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { BOX_HEIGHT } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { keyed, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { COLUMN, NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { boundary, gridHeight, pitchIn, tiles } from "../tiles.ts";
import { captions, table } from "../words.ts";
import type { oneInN } from "./options.ts";

type Subject = SubjectOf<typeof oneInN>;

const LARGEST = 150;
const SPREAD = 1.35;
const ON_A_LINE = { wide: 10, narrow: 7 } as const;
const LINE_GAP = 14;
const EDGE = 5;
const BEFORE_KEY = 12;
/** For the mark past the last icon. */
const MARK_ROOM = 9;
const STYLES = [TYPE.huge, TYPE.big, ...NUMBER_STYLES];

/** As many icons as the share is of, large, the part solid and the rest open. */
function layout({ metrics: [metric], options, voice }: Subject, variant: Variant): Layout {
  if (metric === undefined) throw new Error("one in n is drawn of one share");
  const width = WIDTHS[variant];
  const { precision, value } = metric;
  const { part, of } = value;
  const wide = variant === "wide";
  const labelWidth = wide ? COLUMN.label : width;
  const captionOf = captions([metric], voice, STYLES, labelWidth, 2, { start: true, words: true });
  const words = captionOf(metric, { x: 0, top: 0 }, 4);

  const icon = iconNamed(options.icon);
  const left = wide ? COLUMN.label + COLUMN.gutter : EDGE;
  const area = width - left - EDGE - (precision === "exact" ? 0 : MARK_ROOM);
  const lines = Math.ceil(of / ON_A_LINE[variant]);
  const columns = Math.ceil(of / lines);
  const pitch = pitchIn(area, columns, SPREAD);
  const height = Math.min(LARGEST / Math.sqrt(lines), pitch / SPREAD / (icon.width / BOX_HEIGHT));
  const y = wide ? EDGE : words.bottom + 18;
  const grid = { x: left, y, columns, height, pitch, linePitch: height + LINE_GAP };
  return keyed(precisionItems([metric], voice), BEFORE_KEY, {
    width,
    bottom: Math.max(words.bottom, y + gridHeight(grid, of) + EDGE),
    parts: [
      ...words.texts,
      tiles({ grid, icon, paint: "sub", to: part }, "part", metric.id),
      tiles({ grid, icon, paint: "rest", from: part, to: of }, "rest"),
      ...precisionMark(precision, boundary(grid, icon, part, width - STROKE.mark / 2)),
    ],
  });
}

/** The icons, those of the part, and the share in words. */
const describe = ({ metrics, voice }: Subject): string =>
  metrics
    .map((metric) => {
      const { language } = voice;
      const { part, of } = metric.value;
      const things = (many: number): string =>
        language.count(many, "exact", metric.noun[language.tag] ?? null);
      return voice.message("chart.share.finding", {
        things: things(of),
        filled: things(part),
        share: voice.format(metric, { words: true }),
        label: voice.text(metric.label),
      });
    })
    .join(" ");

export const drawing: Drawing<Subject> = { layout, table, describe };
