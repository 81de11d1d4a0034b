import type { Quantity } from "./model.ts";

/** The value that machines read: a count as it is, a share as its quotient (one in five is 0.2). */
export const dataValue = (metric: Quantity): number =>
  metric.kind === "count" ? metric.value : metric.value.part / metric.value.of;
