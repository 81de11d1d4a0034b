import { KINDS, RECORD } from "../town.ts";

/** One fault made in a good file: `from` becomes `to`, where ▲ marks the place that must be told. */
export interface Damage {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly code: string;
  /** Message and hint, frozen for the faults that staff meet most. */
  readonly says?: string;
  /** Codes that follow from the same fault elsewhere. */
  readonly also?: readonly string[];
}

/** A fault in the year's record. */
export const record = (
  name: string,
  from: string | RegExp,
  to: string,
  code: string,
  says?: string,
  also?: readonly string[],
): Damage => ({
  name,
  file: RECORD,
  from,
  to,
  code,
  ...(says === undefined ? {} : { says }),
  ...(also === undefined ? {} : { also }),
});

/** A fault in the year with every kind. */
export const figure = (...args: Parameters<typeof record>): Damage => ({ ...record(...args), file: KINDS });
