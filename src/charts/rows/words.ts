import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import type { Subject } from "../form.ts";
import type { IconName } from "../icons/icon.ts";
import { counts } from "../rules.ts";
import { listed } from "../words.ts";
import type { RowsOptions } from "./rules.ts";
import { most, roundUnit } from "./unit.ts";

const PEOPLE: readonly IconName[] = ["pupil", "brigade-worker", "student", "learner", "teacher", "visitor"];

/** Every metric's things are people, by the icons that stand for them. */
const ofPeople = (metrics: readonly Count[], { icons }: RowsOptions): boolean =>
  metrics.every(({ id }) => PEOPLE.includes(icons[id] ?? "visitor"));

/** How many one figure stands for, said. */
export const unitText = (
  voice: Voice,
  metrics: readonly Count[],
  options: RowsOptions,
  unit: number,
): string => voice.message(ofPeople(metrics, options) ? "chart.rows.people" : "chart.rows.things", { unit });

/** Every row, longest first, and what a figure stands for. */
export function describe({ metrics, options, voice }: Subject<RowsOptions>): string {
  const drawn = counts(metrics);
  const unit = options.unit ?? roundUnit(most(drawn));
  return `${listed(drawn, voice)} ${unitText(voice, drawn, options, unit)}.`;
}
