// `npm run settings`: writes the files of deploy/ that follow from the code, the built pages and what moved.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reportProblems } from "../diagnostics/report-problems.ts";
import { english } from "../locales/speaker.ts";
import { deploySettings } from "../publication/deploy-settings.ts";
import { siteScripts } from "../publication/site-scripts.ts";
import { readRedirects } from "../record/published-files.ts";
import { readSiteBase } from "../record/site-base.ts";

const root = process.cwd();
const { value: redirects, problems } = readRedirects(root);
reportProblems(root, problems, english());
const dist = join(root, "dist");
if (!existsSync(dist))
  console.error("There is no dist/, whose scripts the settings allow. Run: npm run build");
if (problems.length > 0 || !existsSync(dist)) process.exitCode = 1;
else {
  const files = deploySettings(await siteScripts(dist), readSiteBase(root), redirects);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
    console.log(file);
  }
}
