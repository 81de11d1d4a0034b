import { parseArgs } from "node:util";
import { type Fault, walk } from "../publication/verify-walk.ts";
import { readPublished, readRedirects } from "../record/published-files.ts";

const USAGE = "Usage: npm run verify -- URL [--no-headers]   (no headers: for hosts that send none of ours)";

/** Addresses named for one fault; the rest is counted. */
const NAMED = 5;

/** Each fault once, with where it is found. */
function report(faults: readonly Fault[]): string {
  const places = Map.groupBy(faults, ({ message }) => message);
  return [...places]
    .map(([message, found]) => {
      const named = found.slice(0, NAMED).map(({ address }) => `\n    ${address}`);
      const more = found.length > NAMED ? `\n    and ${found.length - NAMED} more` : "";
      return `✗ ${message}${named.join("")}${more}`;
    })
    .join("\n");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "no-headers": { type: "boolean", default: false } },
});
const [url] = positionals;
if (url === undefined || !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
  if (url !== undefined)
    console.error(`"${url}" is no web address: write it whole, with https:// or http://.`);
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const root = process.cwd();
  const known = [
    ...Object.keys(readPublished(root).value.addresses),
    ...Object.keys(readRedirects(root).value),
  ];
  const { addresses, faults } = await walk(
    url.replace(/\/*$/, "/"),
    [...new Set(known)],
    !values["no-headers"],
  );
  if (faults.length > 0) console.error(report(faults));
  console.log(
    faults.length === 0
      ? `${addresses} addresses, nothing wrong.`
      : `${addresses} addresses, ${faults.length} faults.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
