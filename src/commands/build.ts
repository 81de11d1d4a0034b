import { parseArgs } from "node:util";
import { buildSite } from "../publication/build-site.ts";

const USAGE = "npm run build [-- --drafts] [--out DIR]";

/** What was asked for; null where the arguments aren't understood. */
function options(): { readonly out: string; readonly drafts: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { out: { type: "string", default: "dist" }, drafts: { type: "boolean", default: false } },
    });
    return values;
  } catch {
    return null;
  }
}

const asked = options();
if (asked === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const built = await buildSite(process.cwd(), asked.out, asked.drafts ? "all" : "public");
  process.exitCode = built ? 0 : 1;
}
