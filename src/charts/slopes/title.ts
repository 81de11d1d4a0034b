import type { LoadedLanguage } from "../../language/index.ts";
import { createVoice, type Voice } from "../../language/voice.ts";
import type { Automatic } from "../../record/editions.ts";
import { figureLastYear, isRedefined } from "../../record/history.ts";
import type { Metric } from "../../record/kinds/index.ts";
import { asTemplate } from "../../record/literal.ts";
import type { Lang, Text } from "../../record/terms.ts";
import { changesOf, findingOf, yearBefore } from "./change.ts";

/**
 * What a chart that nobody wrote a file for is called: how many rose and how many fell since the year before; and its
 * note. A language whose messages have a fault, which `check` tells, has the year in their place.
 */
export const sayChanges =
  (languages: ReadonlyMap<Lang, LoadedLanguage>): Automatic["say"] =>
  (record, metrics) => {
    const before = yearBefore(record) ?? record.year;
    const inEach = (say: (voice: Voice) => string): Text =>
      Object.fromEntries(
        [...languages].map(([tag, { language, messages }]) => {
          try {
            return [tag, asTemplate(say(createVoice(language, messages, record)))];
          } catch {
            return [tag, String(before)];
          }
        }),
      );
    const changes = changesOf(metrics, record);
    return {
      title: inEach((voice) => findingOf(changes, before, voice)),
      note: inEach((voice) => noteOf(metrics, before, voice)),
    };
  };

/** That we reckoned what differs; and which figures are defined in other words than they were. */
function noteOf(metrics: readonly Metric[], before: number, voice: Voice): string {
  const otherwise = metrics.filter((metric) => {
    const then = figureLastYear(metric, voice.record.earlier ?? []);
    return then !== null && isRedefined({ record: voice.record, metric }, then);
  });
  const labels = otherwise.map(({ label }) => voice.text(label)).join("; ");
  return [
    voice.message("chart.slopes.note"),
    ...(otherwise.length === 0
      ? []
      : [voice.message("chart.slopes.otherwise", { before: String(before), labels })]),
  ].join(" ");
}
