// A process that `project.ts` starts: it runs commands and builds sites, one after the other, so that what they share is
// loaded once. It ends with who started it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Asked, Ran, Wanted } from "./project.ts";
import { unlettered, unpainted } from "./unpainted.ts";

const urlOf = (path: string): string => pathToFileURL(path).href;

async function build(
  code: string,
  { drafts, pictures, fonts = pictures, compressed }: Wanted,
): Promise<void> {
  const { buildSite }: typeof import("../../src/publication/build-site.ts") = await import(
    urlOf(join(code, "src/publication/build-site.ts"))
  );
  const plugins = [...(pictures ? [] : [unpainted]), ...(fonts ? [] : [unlettered])];
  const { problems, failure } = await buildSite(process.cwd(), "dist", {
    drafts: drafts ?? false,
    compressed: compressed ?? false,
    plugins,
  });
  if (failure !== null) throw new Error(JSON.stringify({ failure, problems }, null, 1));
}

let commands = 0;
/** Runs a command anew: its file is one that wasn't loaded yet. */
async function run(code: string, [name, ...args]: readonly string[]): Promise<void> {
  process.argv = [process.execPath, "", ...args];
  commands += 1;
  await import(`${urlOf(join(code, `src/commands/${name}.ts`))}?${commands}`);
}

/** Does what is asked as a process of its own would, and tells what that would write. */
async function ran({ dir, code, umask, env, what }: Asked): Promise<Ran> {
  const written = { out: "", err: "" };
  const write = [process.stdout.write, process.stderr.write] as const;
  const noting = (name: keyof typeof written) => (text: unknown) => {
    written[name] += text;
    return true;
  };
  process.stdout.write = noting("out");
  process.stderr.write = noting("err");
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  process.chdir(dir);
  process.umask(umask);
  process.exitCode = undefined;
  try {
    await ("site" in what ? build(code, what.site) : run(code, what.command));
  } catch (error) {
    process.exitCode = 1;
    written.err += error instanceof Error ? error.stack : error;
  }
  [process.stdout.write, process.stderr.write] = write;
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  return { code: Number(process.exitCode ?? 0), ...written };
}

let last = Promise.resolve();
process.on("message", (asked: Asked) => {
  last = last.then(async () => void process.send?.(await ran(asked)));
});
process.on("disconnect", () => process.exit());
