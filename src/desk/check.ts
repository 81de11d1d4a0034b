import { parseArgs } from "node:util";
import { toAnnotations, toJson } from "./check-output.ts";
import { terminalReport } from "./report-problems.ts";
import { runCheck } from "./run-check.ts";

const USAGE = "npm run check [-- --json | --format text|json|github]";

/** The chosen format; null where the arguments aren't understood. */
function chosenFormat(): string | null {
  try {
    const { values } = parseArgs({ options: { json: { type: "boolean" }, format: { type: "string" } } });
    const format = values.json === true ? "json" : (values.format ?? "text");
    return ["text", "json", "github"].includes(format) ? format : null;
  } catch {
    return null;
  }
}

const format = chosenFormat();
if (format === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const root = process.cwd();
  const { problems } = await runCheck(root);
  if (format === "json") console.log(toJson(problems));
  else if (format === "github") console.log(toAnnotations(problems));
  else console.log(terminalReport(root, problems, process.stdout));
  process.exitCode = problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
