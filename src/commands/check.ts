import { checkContent } from "../check/run-check.ts";
import { terminalReport, toAnnotations, toJson } from "../diagnostics/report.ts";
import { loadFiles } from "../record/load.ts";
import { command, EXIT, Misunderstanding } from "./command.ts";

await command({
  name: "check",
  usage: "[json | format text|json|github]",
  options: { json: { type: "boolean", default: false }, format: { type: "string", default: "text" } },
  run: async ({ values, ...project }) => {
    const { root, address, speaker } = project;
    const format = values.json ? "json" : values.format;
    if (!["text", "json", "github"].includes(format))
      throw new Misunderstanding({ code: "usage.wrong", args: { words: format } });
    const { problems } = await checkContent(await loadFiles(root), { address });
    if (format === "json") console.log(toJson(problems, speaker));
    else if (format === "github") console.log(toAnnotations(problems, speaker));
    else console.log(terminalReport(project, problems, process.stdout));
    return problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.done;
  },
});
