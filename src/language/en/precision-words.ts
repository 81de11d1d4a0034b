import type { PrecisionWords } from "../../record/claims.ts";

/** Words of the press for how exact a number is, and those that staff may type for a precision. */
export const precisionWords: PrecisionWords = {
  before: {
    exact: "exactly|precisely",
    over: "over|more than|above|exceeding|exceeded|exceeds|in excess of|upwards of|greater than|just over|well over|a little over|slightly more than|surpassed|>",
    around:
      "around|about|approximately|approx.|roughly|some|circa|c.|an estimated|estimated|estimated at|in the region of|on the order of|~|≈",
    nearly: "nearly|almost|close to|just under|approaching|just short of|just below|not quite",
    "at-least":
      "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum|≥",
    "up-to":
      "up to|at most|no more than|not more than|not over|a maximum of|maximum of|maximum|as many as|as much as|≤",
    under: "under|fewer than|less than|below|<",
  },
  after: {
    over: "+|plus|odd",
    around: "or so|approximately",
    "at-least": "or more|and more|or above|or over|and over|at least",
    "up-to": "or fewer|or less|at most",
  },
  typed: {
    exact: "exact|none|as stated|no qualifier|no word|equal|=",
    over: "more|greater|plus",
    around: "approximate|average|estimate",
    nearly: "near",
    "at-least": "min|from",
    "up-to": "max|to",
    under: "fewer|less",
    range: "range|from to|between",
  },
};
