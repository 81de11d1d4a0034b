import { ICON_NAMES } from "../charts/icons/icon.ts";
import type { Metric } from "../record/model.ts";
import { LABELS } from "./metrics.ts";

type Options = Readonly<Record<string, unknown>>;

/** Gives each metric something of a list, over and over. */
const each = <Value>(metrics: readonly Metric[], values: readonly Value[]) =>
  Object.fromEntries(metrics.map(({ id }, index) => [id, values[index % values.length]]));

/** Options that a form can't do without, or is dull without. */
const OPTIONS: Readonly<Record<string, (metrics: readonly Metric[]) => Options>> = {
  rows: (metrics) => ({
    icons: each(metrics, ICON_NAMES),
    ...(metrics[0] && { highlight: metrics[0].id }),
  }),
  grid: (metrics) => ({ icons: each(metrics, ICON_NAMES) }),
  "part-of-whole": () => ({ icon: "college" }),
  stations: (metrics) => ({ places: each(metrics, [LABELS.short, LABELS.middle, LABELS.words]) }),
};

/** Options of a form for its specimens; those of a form not named above are its defaults. */
export const specimenOptions = (form: string, metrics: readonly Metric[]): Options =>
  OPTIONS[form]?.(metrics) ?? {};
