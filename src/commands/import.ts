import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "../diagnostics/phrase.ts";
import { withFileEdit } from "../editing/edits.ts";
import { entryEdits } from "../editing/entry-edits.ts";
import { type ImportTarget, importTargets } from "../editing/import-target.ts";
import { writeWhole } from "../publication/files.ts";
import { type Plan, planImport } from "../tables/plan.ts";
import { type Answers, QUESTIONS, type Question } from "../tables/question.ts";
import { ask, command, EXIT, type Exit, Misunderstanding, type Project } from "./command.ts";
import { importLines } from "./import-lines.ts";

/** The answer of whoever sits at the terminal. @throws {Misunderstanding} where nobody does, or nothing is answered. */
async function answer(
  project: Project,
  { name, phrase, options }: Pick<Question, "phrase" | "options"> & { name: string },
) {
  const choices = (options.length > 0 ? options : ["2025"]).map(
    (option) => `${name} ${option.includes(" ") ? `"${option}"` : option}`,
  );
  const typed = await ask(project, {
    code: "import.choose",
    args: { question: phrase, options: { oneOf: options.length > 0 ? options : ["2025"] } },
  });
  if (typed === null)
    throw new Misunderstanding({
      code: "import.add",
      args: { question: phrase, choices: { oneOf: choices } },
    });
  return typed;
}

/** The record's file that is meant, where several years have the metric. */
async function targetOf(project: Project, id: string, year: string | undefined): Promise<ImportTarget> {
  const targets = await importTargets(project.root, id, year);
  const [only] = targets;
  if (only !== undefined && targets.length === 1) return only;
  const years = targets.map(({ file }) => file.replace(/\D/g, ""));
  const phrase = { code: "import.ask.year", args: { id } };
  return await targetOf(project, id, await answer(project, { name: "year", phrase, options: years }));
}

/** What is to be written, once all is answered that the table leaves open. */
async function planOf(
  project: Project,
  bytes: Uint8Array,
  target: ImportTarget,
  given: Answers,
): Promise<Plan> {
  const plan = planImport(bytes, target.into, given);
  if (!("phrase" in plan)) return plan;
  return await planOf(project, bytes, target, { ...given, [plan.name]: await answer(project, plan) });
}

async function readBytes(root: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(root, file));
  } catch {
    throw new Refusal({ code: "import.no-file", args: { file } });
  }
}

/** Shows what would be written, and writes it after a yes. */
async function write(
  project: Project,
  { file, typed, path, into }: ImportTarget,
  plan: Plan,
  isAgreed: boolean,
): Promise<Exit> {
  const { root, speaker } = project;
  console.log(importLines(plan.lines, speaker));
  for (const notice of plan.notices) console.log(speaker.say(notice));
  const made = entryEdits(file, path, into.entries.length, plan.entries).reduce(withFileEdit, typed);
  if (made === null || made === typed) {
    console.log(speaker.say({ code: "import.same", args: { file } }));
    return EXIT.done;
  }
  if (!isAgreed) {
    const typedYes = await ask(project, { code: "import.ask.write", args: { file } });
    if (typedYes === null) throw new Misunderstanding({ code: "import.add-yes", args: { file } });
    if (!/^(?:y|yes|д|да|и|иә)$/i.test(typedYes)) {
      console.log(speaker.say({ code: "import.left", args: { file } }));
      return EXIT.done;
    }
  }
  await writeWhole(join(root, file), made);
  console.log(speaker.say({ code: "import.done", args: { file } }));
  return EXIT.done;
}

const ANSWERS = Object.fromEntries(QUESTIONS.map((name) => [name, { type: "string" }])) as Record<
  (typeof QUESTIONS)[number],
  { type: "string" }
>;

await command({
  name: "import",
  usage: "FILE to METRIC [year YEAR] [yes]",
  words: 1,
  options: {
    ...ANSWERS,
    to: { type: "string" },
    year: { type: "string" },
    yes: { type: "boolean", default: false },
  },
  run: async ({ words: [file = ""], values: { to, year, yes, ...answers }, ...project }) => {
    if (to === undefined) throw new Misunderstanding({ code: "usage.import-to" });
    const bytes = await readBytes(project.root, file);
    const target = await targetOf(project, to, year);
    return await write(project, target, await planOf(project, bytes, target, answers), yes);
  },
});
