import type { Speaker } from "../diagnostics/speaker.ts";
import type { Fault } from "./verify.ts";

/** Addresses named for one fault; the rest is counted. */
const NAMED = 5;

/** Each fault of a served site once, with where it is found, a line each below it. */
export const faultLines = (faults: readonly Fault[], { say }: Speaker): readonly string[] =>
  [...Map.groupBy(faults, ({ what }) => say(what))].map(([what, found]) => {
    const more = found.length - NAMED;
    const lines = found.slice(0, NAMED).map(({ address }) => say(address));
    if (more > 0) lines.push(say({ code: "verify.more", args: { count: more } }));
    return [`✗ ${what}`, ...lines].join("\n    ");
  });
