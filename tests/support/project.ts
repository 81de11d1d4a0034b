import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE } from "../../src/site/cache.ts";
import { MADE_UP_SITE, ROOT } from "./content.ts";
import { editJson, editText } from "./edit.ts";

/** What a build needs, beside `node_modules`. */
export const PARTS = [
  "src",
  "data",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

export interface Copy {
  readonly dir: string;
  [Symbol.dispose](): void;
}

/** A temporary copy of the project with the made-up town's content, to edit and to build. @param name any letters. @param site folder of the content. */
export function copyProject(name = "copy", site = MADE_UP_SITE): Copy {
  const copy = copyRealProject(name);
  rmSync(join(copy.dir, "src/report"), { recursive: true });
  for (const file of readdirSync(join(copy.dir, "data")))
    if (file !== "schema.json") rmSync(join(copy.dir, "data", file));
  cpSync(site, copy.dir, { recursive: true });
  return copy;
}

/** The same as it is before its first publication: a test makes the publications that it needs. */
export function copyUnpublished(name = "copy"): Copy {
  const copy = copyProject(name);
  for (const file of ["published.json", "redirects.json"]) rmSync(join(copy.dir, "data", file));
  for (const year of [2020, 2021])
    editJson(copy.dir, `data/${year}.json`, (record) => Object.assign(record, { corrections: [] }));
  return copy;
}

/** Takes every year but one out of a copy that was never published. */
export function keepYear(dir: string, kept: number): void {
  for (const year of [2020, 2021, 2022]) {
    if (year === kept) continue;
    rmSync(join(dir, `data/${year}.json`));
    rmSync(join(dir, `src/report/${year}`), { recursive: true });
  }
  // Nothing goes on from a year that isn't there.
  editJson(dir, `data/${kept}.json`, (record) => {
    delete record.dropped;
    for (const metric of record.metrics) delete metric.formerly;
  });
}

/** The least site that is one, quickly built: the year 2021 alone with one chart, in three languages, unpublished. */
export function copySmallProject(name = "copy"): Copy {
  const copy = copyUnpublished(name);
  keepYear(copy.dir, 2021);
  for (const id of ["hearing", "scale"]) {
    rmSync(join(copy.dir, `src/report/2021/charts/${id}.json`));
    for (const lang of ["en", "kk", "ru"])
      editText(copy.dir, `src/report/2021/${lang}/1-stories.mdx`, `\n<Figure id="${id}" />\n`, "");
  }
  return copy;
}

/** A temporary copy of the project as it is, for the few tests that look at its own content. */
export function copyRealProject(name = "copy"): Copy {
  const top = mkdtempSync(join(tmpdir(), "report-"));
  const dir = join(top, name);
  for (const part of PARTS) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  // What one build has painted, cut or compressed is there for all.
  mkdirSync(join(ROOT, CACHE), { recursive: true });
  for (const shared of ["node_modules", CACHE]) symlinkSync(join(ROOT, shared), join(dir, shared));
  return { dir, [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }) };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the test runner sets for itself; a build that saw it would take itself for a preview. */
const RUNNERS_OWN = /^(VITEST|ASTRO_|NODE_ENV$|DEV$|PROD$|MODE$|SSR$|TEST$|BASE_URL$)/;

/** The environment that a command finds in a shell, without colours. */
export const shellEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.test(name))),
  NO_COLOR: "1",
});

type Run = (dir: string, command: string, args?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ran>;

const runIn =
  (code: (dir: string) => string): Run =>
  (dir, command, args = [], env = {}) =>
    runNode(dir, [join(code(dir), `src/commands/${command}.ts`), ...args], env);

/** Runs one of the project's commands on the content of a folder. Its code is the same in every copy: compiled once. */
export const run: Run = runIn(() => ROOT);

/** The same with the code in the folder: where that was changed, or where its path is what is tried. */
export const runOwn: Run = runIn((dir) => dir);

/**
 * What commands answer that are run one after the other in one process, which ends by itself: what they share is loaded
 * once. Each is its name and its arguments.
 */
export async function answersOf(dir: string, asked: readonly (readonly string[])[]): Promise<readonly Ran[]> {
  const commands = JSON.stringify(pathToFileURL(join(ROOT, "src/commands")).href);
  const script = `const [node, ...asked] = process.argv;
    const answers = [];
    for (const [index, line] of asked.entries()) {
      const [name, ...args] = JSON.parse(line);
      const ran = { out: "", err: "" };
      const own = [process.stdout.write, process.stderr.write];
      process.stdout.write = (text) => Boolean((ran.out += text));
      process.stderr.write = (text) => Boolean((ran.err += text));
      process.argv = [node, name, ...args];
      process.exitCode = undefined;
      await import(${commands} + "/" + name + ".ts?" + index);
      [process.stdout.write, process.stderr.write] = own;
      answers.push({ code: process.exitCode ?? 0, ...ran });
    }
    process.exitCode = 0;
    console.log(JSON.stringify(answers));`;
  const args = ["--input-type=module", "--eval", script, ...asked.map((line) => JSON.stringify(line))];
  const { code, out, err } = await runNode(dir, args);
  if (code !== 0) throw new Error(`it ended with ${code}:\n${out}${err}`);
  return JSON.parse(out);
}

function runNode(dir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, args, { cwd: dir, env: { ...shellEnv(), ...env } });
  const ran = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...ran }));
  });
}

/** What a test needs of a site that it builds for itself. */
interface Wanted {
  readonly drafts?: boolean;
  /** The charts as PNG as readers get them, not as one pixel. */
  readonly pictures?: boolean;
  /** Fonts with letters in them; pictures come with them. */
  readonly fonts?: boolean;
  /** The compressed copies too, which few tests look at. */
  readonly compressed?: boolean;
  /** By the code in the folder, as `runOwn` does; pages and components are the folder's own in any case. */
  readonly own?: boolean;
}

/**
 * Builds the site of a folder, and says where it is.
 * @throws with the problems where it can't be built.
 */
export async function build(
  dir: string,
  { drafts = false, pictures = false, fonts = pictures, compressed = false, own = false }: Wanted = {},
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const module = (path: string): string => JSON.stringify(pathToFileURL(path));
  const script = `const { buildSite } = await import(${module(join(own ? dir : ROOT, "src/publication/build-site.ts"))});
    const { unlettered, unpainted } = await import(${module(join(ROOT, "tests/support/unpainted.ts"))});
    const plugins = [...(${pictures} ? [] : [unpainted]), ...(${fonts} ? [] : [unlettered])];
    const { problems, failure } = await buildSite(process.cwd(), "dist", { drafts: ${drafts}, compressed: ${compressed}, plugins });
    if (failure !== null) throw new Error(JSON.stringify({ failure, problems }, null, 1));`;
  const { code, out, err } = await runNode(dir, ["--input-type=module", "--eval", script], {
    ASTRO_TELEMETRY_DISABLED: "1",
    ...env,
  });
  if (code !== 0) throw new Error(`the site does not build:\n${out}${err}`);
  return join(dir, "dist");
}
