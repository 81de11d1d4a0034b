import type { Subject } from "../form.ts";
import type { ShareOptions } from "./rules.ts";

/** The share in words, and of what. */
export const describe = ({ metrics, voice }: Subject<ShareOptions>): string =>
  metrics
    .map((metric) =>
      voice.message("chart.share.finding", {
        share: voice.say(metric, { start: true, words: true }),
        label: voice.text(metric.label),
      }),
    )
    .join(" ");
