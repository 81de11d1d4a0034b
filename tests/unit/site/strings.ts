import * as fc from "fast-check";

const NASTY = [
  "</script>",
  "<!--",
  "]]>",
  '"',
  "'",
  "&amp;",
  "\n",
  "\r\n",
  "\t",
  ",",
  ";",
  "=1+1",
  "+",
  "-2",
  "@SUM(A1)",
  "＝1",
  "\u202eabc",
  "\u200f",
  "\ud800",
  "\udc00x",
  "\u0000",
  "\u000b",
  "\uffff",
  "\u2028",
  "қазақ",
  "{",
  "}",
  "\\",
  "$x_1^2$",
  "%",
  "#",
  "~",
];

/** Texts that have broken somebody's page, table or feed, alone and together. */
export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 6 })
  .map((pieces) => pieces.join(""));
