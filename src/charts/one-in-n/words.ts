import type { Subject } from "../form.ts";
import type { ShareOptions } from "./rules.ts";

/** What the share is of, and the share in words. */
export const describe = ({ metrics, voice }: Subject<ShareOptions>): string =>
  metrics
    .map((metric) =>
      voice.message("chart.share.finding", {
        share: voice.say(metric, { words: true }),
        label: voice.text(metric.label),
      }),
    )
    .join(" ");
