import type { Change } from "./changes.ts";
import type { YearContext } from "./context.ts";

/** What a correction changed, in a sentence or two: what is said now, what was said before, and why. */
export const correctionText = ({ voice }: YearContext, { correction, before, after }: Change): string =>
  voice.message("publish.correction", {
    label: voice.text(after.label),
    after: voice.say(after),
    before: voice.say(before),
    note: voice.text(correction.note),
  });
