import { tableWords as en } from "./en/table-words.ts";
import { tableWords as kk } from "./kk/table-words.ts";
import { tableWords as ru } from "./ru/table-words.ts";

/** How one language writes in the tables of its offices; every word in small letters. */
export interface TableWords {
  /** A month's name, whole or as spreadsheets shorten it, in the cases that it stands in; January first. */
  readonly months: readonly RegExp[];
  /** What is written beside a quarter's number. */
  readonly quarter: RegExp;
  /** What is written beside a year or a school year and says nothing more. */
  readonly year: RegExp;
  /** What a row starts with that adds up others. */
  readonly total: RegExp;
  /** What a row starts with whose next rows are parts of the row before it. */
  readonly ofWhich: RegExp;
  /** A cell without a figure. */
  readonly unknown: RegExp;
  /** What a row of remarks under a table starts with. */
  readonly remark: RegExp;
  /** The heading of a column that numbers the rows. */
  readonly ordinal: RegExp;
  /** Words of a heading that say what its numbers are to be multiplied by. */
  readonly multiples: ReadonlyMap<RegExp, number>;
}

/** In which language an office's table is, isn't known before it is read: the words of all of them. */
export const TABLE_WORDS: readonly TableWords[] = [kk, ru, en];

/** Whether a text, as small letters without outer blanks, is or starts with such words in any language. */
export const isSaid = (name: "total" | "ofWhich" | "unknown" | "remark" | "ordinal", text: string): boolean =>
  TABLE_WORDS.some((words) => words[name].test(text));
