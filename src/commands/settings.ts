import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reportProblems } from "../diagnostics/report.ts";
import { siteScripts } from "../publication/headers.ts";
import { hostSettings } from "../publication/hosts.ts";
import { loadFiles, siteBase } from "../record/load.ts";
import { readRedirects } from "../record/redirects.ts";
import { command, EXIT } from "./command.ts";

await command({
  name: "settings",
  run: async (project) => {
    const { root, speaker } = project;
    const read = await loadFiles(root);
    const { value: redirects, problems } = readRedirects(read);
    reportProblems(project, problems);
    const dist = join(root, "dist");
    if (!existsSync(dist)) console.error(speaker.say({ code: "settings.no-site" }));
    if (problems.length > 0 || !existsSync(dist)) return EXIT.problems;
    const files = hostSettings(await siteScripts(dist), siteBase(read), redirects);
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
      console.log(file);
    }
    return EXIT.done;
  },
});
