// `npm run bench lighthouse`: what Lighthouse makes of our pages on a phone, in each of its four categories.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import binary from "@sparticuz/chromium";
import { pathFor } from "../src/site/routes.ts";
import { noBrowser, serveSite } from "../tests/support/browser.ts";
import { contentIn } from "../tests/support/content.ts";
import { editionOf } from "./paint/pages.ts";
import { type Judged, keepResults } from "./results.ts";

const DIR = join(import.meta.dirname, "lighthouse");
const CLI = join(DIR, "node_modules/lighthouse/cli/index.js");

/** What of its report is read. */
interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
}

/** Lets Lighthouse look at an address. @throws with its words where it can't. */
async function reportOf(url: string, chromium: string): Promise<Report> {
  const flags = ["--output=json", "--quiet", "--chrome-flags=--headless=shell --no-sandbox"];
  const child = spawn(process.execPath, [CLI, url, ...flags], {
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (bytes) => out.push(bytes));
  child.stderr.on("data", (bytes) => err.push(bytes));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(Buffer.concat(err).toString());
  return JSON.parse(Buffer.concat(out).toString());
}

/** A page's points of 100 by category, and what of it got fewer than it could. */
function judged(page: string, { categories, audits }: Report): Judged {
  const points = Object.entries(categories).map(
    ([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const,
  );
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const lost = weighed.flatMap(({ id, weight }) => {
    const { score = null, title = id, displayValue = "" } = audits[id] ?? {};
    return weight > 0 && score !== null && score < 1 ? [`${title} ${displayValue}`.trim()] : [];
  });
  return { page, points: Object.fromEntries(points), lost };
}

/** Looks at a report, a chart's page, the poster and the corrections of the built site in each language. */
export async function lighthouse(): Promise<void> {
  if (noBrowser !== null) throw new Error(noBrowser);
  if (!existsSync("dist/index.html")) throw new Error("no built site in dist: npm run build makes it");
  if (!existsSync(CLI) && spawnSync("npm", ["ci"], { cwd: DIR, stdio: "inherit" }).status !== 0)
    throw new Error("npm ci failed in bench/lighthouse");
  const content = await contentIn(process.cwd());
  const { record, charts } = editionOf(content);
  const chart = charts.find(({ withdrawn }) => withdrawn === undefined)?.id;
  const { base, languages } = content.site;
  const { origin, server } = await serveSite("dist", base);
  const chromium = await binary.executablePath();
  const found: Judged[] = [];
  for (const lang of languages)
    for (const route of ["report", "chart", "poster", "corrections"] as const) {
      const path = pathFor(route, { lang, year: record.year, id: chart });
      const one = judged(path, await reportOf(`${origin}${base}${path}`, chromium));
      console.log([path.padEnd(36), ...Object.entries(one.points).flat(), ...one.lost].join("  "));
      found.push(one);
    }
  server.close();
  server.closeAllConnections();
  keepResults("lighthouse", { pages: found });
}
