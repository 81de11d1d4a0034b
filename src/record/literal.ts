/**
 * A text of a file as readers get it: `{literal 7–11}`, a number that stands by hand, is 7–11, and doubled braces are one.
 * What else stands in braces stays, for `check` to tell.
 */
export const withLiterals = (typed: string): string =>
  typed.replace(/\{\{|\}\}|\{\s*literal\s+([^{}]*?)\s*\}/gu, (found, number: string | undefined) =>
    number === undefined ? found.slice(1) : number,
  );

/** A text as a template that says just this. */
export const asTemplate = (text: string): string => text.replace(/[{}]/g, "$&$&");
