import fc from "fast-check";
import { PRECISIONS } from "../../../src/record/model.ts";

/** Whole numbers that a record may hold, round ones as often as others. */
export const wholes = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 1e12 }),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([n, zeros]) => n * 10 ** zeros),
  fc.constant(1e12),
);

/** Numbers with one to four decimals. */
export const decimals = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 4 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`))
  .filter((value) => !Number.isInteger(value));

export const values = fc.oneof(wholes, decimals);

export const precisions = fc.constantFrom(...PRECISIONS);
