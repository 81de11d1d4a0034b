import type { TableWords } from "../table-words.ts";

export const tableWords: TableWords = {
  months: [
    /^jan(?:uary)?\.?$/,
    /^feb(?:ruary)?\.?$/,
    /^mar(?:ch)?\.?$/,
    /^apr(?:il)?\.?$/,
    /^may\.?$/,
    /^june?\.?$/,
    /^july?\.?$/,
    /^aug(?:ust)?\.?$/,
    /^sept?(?:ember)?\.?$/,
    /^oct(?:ober)?\.?$/,
    /^nov(?:ember)?\.?$/,
    /^dec(?:ember)?\.?$/,
  ],
  quarter: /^(?:st|nd|rd|th)?\s*(?:q|quarter|qtr\.?)$/,
  year: /^(?:year|school year|academic year)$/,
  total: /^(?:total|grand total|all|sum)(?!\p{L})/u,
  ofWhich: /^(?:of which|including|of them)(?!\p{L})/u,
  unknown: /^(?:n\/?a|n\.a\.?|no data|not available)$/,
  remark: /^(?:notes?|sources?|remarks?)(?!\p{L})/u,
  ordinal: /^(?:no\.?|#|nr\.?)$/,
  multiples: new Map([
    [/\bthousands?\b|(?<!\p{L})'000/u, 1e3],
    [/\bmillions?\b|\bmln\b/u, 1e6],
    [/\bbillions?\b|\bbn\b/u, 1e9],
  ]),
};
