import { parseArgs } from "node:util";
import { speak } from "../diagnostics/told.ts";
import { sentencesOf } from "../locales/index.ts";
import { speakerOf } from "../locales/speaker.ts";

const USAGE = "npm run check [-- --json | --format text|json|github] [--lang en|kk|ru]";

interface Asked {
  readonly format: string;
  readonly lang: string;
}

/** What was asked for; null where the arguments aren't understood. */
function asked(): Asked | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: "boolean" },
        format: { type: "string" },
        lang: { type: "string", default: "en" },
      },
    });
    const { json, lang } = values;
    const format = json === true ? "json" : (values.format ?? "text");
    return ["text", "json", "github"].includes(format) ? { format, lang } : null;
  } catch {
    return null;
  }
}

async function check({ format, lang }: Asked): Promise<void> {
  const sentences = sentencesOf(lang);
  const speaker = speakerOf(lang);
  if (sentences === null || speaker === null) {
    console.error(`check doesn't speak “${lang}”. ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  speak(lang, sentences);
  // Imported once the language is set: modules hold sentences.
  const { toAnnotations, toJson } = await import("../diagnostics/output.ts");
  const { terminalReport } = await import("../diagnostics/report-problems.ts");
  const { runCheck } = await import("../check/run-check.ts");
  const root = process.cwd();
  const { problems } = await runCheck(root);
  if (format === "json") console.log(toJson(problems, speaker));
  else if (format === "github") console.log(toAnnotations(problems, speaker));
  else console.log(terminalReport(root, problems, process.stdout, speaker));
  process.exitCode = problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

const wanted = asked();
if (wanted === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else await check(wanted);
