import { faultLines } from "../publication/fault-lines.ts";
import { walk } from "../publication/verify.ts";
import { loadFiles } from "../record/load.ts";
import { readPublished } from "../record/published.ts";
import { readRedirects } from "../record/redirects.ts";
import { command, EXIT, Misunderstanding } from "./command.ts";
import { progressOn } from "./progress.ts";

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
    if (faults.length > 0) console.error(faultLines(faults, speaker).join("\n"));
    const code = faults.length === 0 ? "verify.sound" : "verify.faults";
    console.log(speaker.say({ code, args: { count: addresses, faults: faults.length } }));
    return faults.length === 0 ? EXIT.done : EXIT.problems;
  },
});
