import { fork, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  // Code that a process may have loaded long ago is as old in its copy: what is made by it is kept.
  for (const part of PARTS)
    cpSync(join(ROOT, part), join(dir, part), { recursive: true, preserveTimestamps: true });
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

/** What a process is asked for. */
interface Task {
  /** It is done here. */
  readonly dir: string;
  /** The project's root whose code does it. */
  readonly code: string;
  readonly env: NodeJS.ProcessEnv;
  /** A command with its arguments, or a site. */
  readonly what: { readonly command: readonly string[] } | { readonly site: Wanted };
}
/** The same with what a process takes over from the one that starts it. */
export type Asked = Task & { readonly umask: number };

/** A process that does one thing after another. It keeps this one going for as long as something is asked of it. */
function startProcess(env: NodeJS.ProcessEnv = {}) {
  const child = fork(join(import.meta.dirname, "warm.ts"), {
    env: { ...shellEnv(), ASTRO_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting: { readonly done: (ran: Ran) => void; readonly fail: (reason: Error) => void }[] = [];
  child.unref();
  child.channel?.unref();
  child.on("message", (ran: Ran) => {
    waiting.shift()?.done(ran);
    if (waiting.length === 0) child.channel?.unref();
  });
  child.on("exit", (code) => {
    for (const { fail } of waiting) fail(new Error(`what was asked ended its process with ${code}`));
  });
  return {
    isThere: (): boolean => child.connected,
    ask: (task: Task): Promise<Ran> =>
      new Promise((done, fail) => {
        waiting.push({ done, fail });
        child.channel?.ref();
        child.send({ ...task, umask: umaskNow() } satisfies Asked);
      }),
    [Symbol.dispose]: (): void => child.disconnect(),
  };
}

/** Read by setting it: Node has no other way that it stands by. */
function umaskNow(): number {
  const umask = process.umask(0o077);
  process.umask(umask);
  return umask;
}

let warm: ReturnType<typeof startProcess> | undefined;

/** Asks the process that does what this one wants, one thing after another. */
function ask(task: Task): Promise<Ran> {
  if (!warm?.isThere()) warm = startProcess();
  return warm.ask(task);
}

/** Runs one of the project's commands on the content of a folder, in a process that has run others. */
export const run: Run = (dir, command, args = [], env = {}) =>
  ask({ dir, code: ROOT, env, what: { command: [command, ...args] } });

/** The same in a process of its own, with the code in the folder: where that was changed, or where its path is what is tried. */
export const runOwn: Run = (dir, command, args = [], env = {}) => {
  const child = spawn(process.execPath, [join(dir, `src/commands/${command}.ts`), ...args], {
    cwd: dir,
    env: { ...shellEnv(), ...env },
  });
  const ran = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...ran }));
  });
};

/** What a test needs of a site that it builds for itself. */
export interface Wanted {
  readonly drafts?: boolean;
  /** The charts as PNG as readers get them, not as one pixel. */
  readonly pictures?: boolean;
  /** Fonts with letters in them; pictures come with them. */
  readonly fonts?: boolean;
  /** The compressed copies too, which few tests look at. */
  readonly compressed?: boolean;
}

/**
 * Builds the site of a folder, and says where it is.
 * @param env of a process of its own; with none, it's built where others were.
 * @param code the project's root whose code builds it; pages and components are the folder's own in any case.
 * @throws with the problems where it can't be built.
 */
export async function build(
  dir: string,
  site: Wanted = {},
  env: NodeJS.ProcessEnv | null = null,
  code = ROOT,
): Promise<string> {
  const task = { dir, code, env: {}, what: { site } };
  using own = env === null ? null : startProcess(env);
  const ran = await (own?.ask(task) ?? ask(task));
  if (ran.code !== 0) throw new Error(`the site does not build:\n${ran.out}${ran.err}`);
  return join(dir, "dist");
}
