import { speak } from "../diagnostics/told.ts";
import { sentencesOf } from "../locales/index.ts";
import { loadFiles } from "../record/load.ts";
import { command, EXIT, Misunderstanding } from "./command.ts";

await command({
  name: "check",
  usage: "[--json | --format text|json|github]",
  options: { json: { type: "boolean", default: false }, format: { type: "string", default: "text" } },
  run: async ({ values, root, address, speaker }) => {
    const format = values.json ? "json" : values.format;
    if (!["text", "json", "github"].includes(format))
      throw new Misunderstanding({ code: "usage.wrong", args: { words: format } });
    speak(speaker.lang, sentencesOf(speaker.lang) ?? {});
    // Imported once the language is set: modules hold sentences.
    const { toAnnotations, toJson } = await import("../diagnostics/output.ts");
    const { terminalReport } = await import("../diagnostics/report-problems.ts");
    const { checkContent } = await import("../check/run-check.ts");
    const { problems } = await checkContent(await loadFiles(root), { address });
    if (format === "json") console.log(toJson(problems, speaker));
    else if (format === "github") console.log(toAnnotations(problems, speaker));
    else console.log(terminalReport(root, problems, process.stdout, speaker));
    return problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.done;
  },
});
