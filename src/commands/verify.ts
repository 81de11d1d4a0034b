import type { Speaker } from "../diagnostics/speaker.ts";
import { type Fault, walk } from "../publication/verify.ts";
import { loadFiles } from "../record/load.ts";
import { readPublished } from "../record/published.ts";
import { readRedirects } from "../record/redirects.ts";
import { command, EXIT, Misunderstanding } from "./command.ts";
import { progressOn } from "./progress.ts";

/** Addresses named for one fault; the rest is counted. */
const NAMED = 5;

/** Each fault once, with where it is found. */
function report(faults: readonly Fault[], { say }: Speaker): string {
  const places = Map.groupBy(faults, ({ what }) => say(what));
  return [...places]
    .map(([what, found]) => {
      const more = found.length - NAMED;
      const lines = found.slice(0, NAMED).map(({ address }) => say(address));
      if (more > 0) lines.push(say({ code: "verify.more", args: { count: more } }));
      return [`✗ ${what}`, ...lines].join("\n    ");
    })
    .join("\n");
}

await command({
  name: "verify",
  usage: "URL [no-headers]",
  options: { "no-headers": { type: "boolean", default: false } },
  words: 1,
  run: async ({ values, words: [url = ""], root: project, speaker }) => {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
      throw new Misunderstanding({ code: "usage.address", args: { address: url } });
    const files = await loadFiles(project);
    const known = [readPublished(files).value.addresses, readRedirects(files).value].flatMap(Object.keys);
    const line = progressOn(process.stderr, speaker);
    const root = url.replace(/\/*$/, "/");
    const { addresses, faults } = await walk(root, known, !values["no-headers"], line.show).finally(line.end);
    if (faults.length > 0) console.error(report(faults, speaker));
    const code = faults.length === 0 ? "verify.sound" : "verify.faults";
    console.log(speaker.say({ code, args: { count: addresses, faults: faults.length } }));
    return faults.length === 0 ? EXIT.done : EXIT.problems;
  },
});
