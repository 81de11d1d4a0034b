import { expect, test } from "vitest";
import { dayMeant } from "../../../src/diagnostics/date-slips.ts";

test.each([
  ["01.09.2026", "2026-09-01"],
  ["1.9.2026", "2026-09-01"],
  ["1-9-2026", "2026-09-01"],
  ["2026.09.01", "2026-09-01"],
  ["2026-9-1", "2026-09-01"],
  ["21/09/2026", "2026-09-21"],
  ["9/21/2026", "2026-09-21"],
  ["9/9/2026", "2026-09-09"],
])("%s is %s", (typed, day) => {
  expect(dayMeant(typed)).toBe(day);
});

test.each(["9/10/2026", "31.06.2026", "2026-02-29", "09.2026", "1.9.26", "1.9-2026", "on Monday", ""])(
  "%s is no day, or may be two",
  (typed) => {
    expect(dayMeant(typed)).toBeNull();
  },
);
