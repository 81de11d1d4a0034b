import { max } from "d3";
import type { Element } from "hast";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import type { Icon } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { type KeyItem, key, precisionItems, SAMPLE } from "../key.ts";
import type { Paint } from "../paint.ts";
import { counts } from "../rules.ts";
import { textLines } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { iconGrid, panelsOf } from "./layout.ts";
import { alone, headHeight, headText, panelHeight, panelIcons } from "./panel.ts";
import type { GridOptions } from "./rules.ts";
import { unitOf } from "./unit.ts";

const BEFORE_ICONS = 14;
const BETWEEN_LINES = 34;
const BEFORE_KEY = 18;
/** Kept free right of the last icon for a mark. */
const MARK_ROOM = 10;
/** Below this part of an icon, what is cut off it can't be told from nothing. */
const VISIBLE = 0.2;

const iconOf = ({ icons }: GridOptions, id: string): Icon => iconNamed(icons[id] ?? "certificate");

/** A panel of icons for each count, all at one size and pitch. */
export function draw({ metrics, options, voice }: Subject<GridOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const drawn = counts(metrics);
  const unit = unitOf(options.unit, drawn);
  const panels = panelsOf(frame.variant, drawn.length, width);
  const said = drawn.map((metric) => voice.say(metric, { bare: true, start: true, figures: true }));
  const style = fittingStyle(said, [TYPE.big, ...NUMBER_STYLES], panels.width);
  const bracketed = drawn.some(({ precision }) => precision === "around" || precision === "nearly");
  const icons = drawn.map(({ id }) => iconOf(options, id));
  const cells = iconGrid(icons, panels.width - STROKE.open - (bracketed ? MARK_ROOM : 0));
  const each = drawn.map((metric, index) => ({
    metric,
    units: metric.value / unit,
    icon: iconOf(options, metric.id),
    x: (index % panels.across) * (panels.width + panels.gutter),
    head: {
      numbers: wrap(said[index] ?? "", style, panels.width),
      labels: wrap(voice.text(metric.label), TYPE.label, panels.width),
    },
  }));

  const children: Element[] = [];
  let y = 0;
  for (let first = 0; first < each.length; first += panels.across) {
    const line = each.slice(first, first + panels.across);
    const iconTop = y + (max(line, ({ head }) => headHeight(head, style)) ?? 0) + BEFORE_ICONS;
    for (const { metric, units, icon, x, head } of line) {
      const grid = { ...cells, x: x + STROKE.open / 2, y: iconTop };
      const end = { id: `${frame.id}-${metric.id}`, right: x + panels.width - STROKE.mark / 2 };
      children.push(...headText(head, style, x, y), ...panelIcons(metric, units, icon, grid, end));
      if (units > 0 && units < VISIBLE)
        children.push(...less(voice, x + 2.5 * cells.pitch, iconTop, panels.width - 2.5 * cells.pitch));
    }
    const iconHeight = max(line, ({ metric, units }) => panelHeight({ ...cells, x: 0, y: 0 }, metric, units));
    y = iconTop + (iconHeight ?? 0) + BETWEEN_LINES;
  }
  const bottom = y - BETWEEN_LINES;
  const explained = key(keyItems(drawn, options, voice, unit), 0, bottom + BEFORE_KEY, width);
  return {
    width,
    height: Math.ceil(bottom + BEFORE_KEY + explained.height),
    children: [...children, ...explained.children],
  };
}

/** Said beside what is cut so thin that it can't be told from nothing. */
const less = (voice: Voice, x: number, top: number, width: number): readonly Element[] =>
  textLines(wrap(voice.message("chart.grid.less"), TYPE.note, width), {
    x,
    top,
    style: TYPE.note,
    paint: "quiet",
  });

function keyItems(
  metrics: readonly Count[],
  options: GridOptions,
  voice: Voice,
  unit: number,
): readonly KeyItem[] {
  const { language } = voice;
  const sized = (metric: Count, paint: Paint): Pick<KeyItem, "width" | "sample"> => {
    const icon = iconOf(options, metric.id);
    return {
      width: (icon.width * SAMPLE) / icon.height,
      sample: (x, top) => [alone(icon, paint, SAMPLE, x, top)],
    };
  };
  const over = metrics.find(({ precision }) => precision === "over");
  return [
    ...metrics.map((metric) => ({
      ...sized(metric, "sub"),
      text: language.count(unit, "exact", metric.noun[language.tag] ?? null),
    })),
    ...precisionItems(metrics, voice, over === undefined ? {} : { over: sized(over, "open") }),
  ];
}
