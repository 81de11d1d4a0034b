import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pausing } from "node:timers/promises";
import { z } from "zod";
import { codeOf } from "../publication/files.ts";
import { DESK_FOLDER } from "./files.ts";
import { addressOf } from "./server.ts";

/** What a desk notes of itself, so that one that is started beside it leads to its page. */
const note = z.object({ port: z.int().min(1).max(65_535), secret: z.string().min(1) });
type Note = z.infer<typeof note>;

const placeOf = (root: string): string => join(root, DESK_FOLDER, "running.json");
/** Milliseconds in which a desk of this machine answers, whatever else it does. */
const PATIENCE = 2000;

/** The page of the desk that runs in a project already; null where none does: a note that nobody answers to is no desk. */
export async function runningDesk(root: string): Promise<string | null> {
  const found = await noteIn(root);
  return found !== null && (await answers(found)) ? addressOf(found) : null;
}

/**
 * Notes a desk that has begun to answer. The secret is for whoever owns the project's files to read, and nobody else.
 * @returns the page of another that was noted at the same moment, or null.
 */
export async function noteDesk(root: string, running: Note): Promise<string | null> {
  const place = placeOf(root);
  await mkdir(dirname(place), { recursive: true });
  for (;;) {
    try {
      await writeFile(place, JSON.stringify(running), { flag: "wx", mode: 0o600 });
      return null;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const other = await runningDesk(root);
    if (other !== null) return other;
    await rm(place, { force: true });
  }
}

/** Takes the note away, where it is still this desk's. */
export async function forgetDesk(root: string, { secret }: Note): Promise<void> {
  if ((await noteIn(root))?.secret === secret) await rm(placeOf(root), { force: true });
}

async function noteIn(root: string): Promise<Note | null> {
  // One that is being written at this moment is whole soon.
  for (const pause of [0, 100]) {
    await pausing(pause);
    const text = await readFile(placeOf(root), "utf8").catch(() => "");
    try {
      return note.parse(JSON.parse(text));
    } catch {
      if (text === "") return null;
    }
  }
  return null;
}

/** Whether a desk that knows the secret answers at its port. */
async function answers(running: Note): Promise<boolean> {
  const { origin } = new URL(addressOf(running));
  const asked = fetch(`${origin}/api/ping`, {
    method: "POST",
    headers: { Authorization: `Bearer ${running.secret}`, "Content-Type": "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  return await asked.then(async (answer) => answer.ok && (await answer.text()) === "desk").catch(() => false);
}

const HOUR = 3_600_000;

/** Ends a desk an hour after its last page was closed, or after its start where no page comes. @returns what is told of pages. */
export function endsAlone(end: () => void): (isAlone: boolean) => void {
  // What is served keeps the process there, and this alone doesn't.
  const wait = (): NodeJS.Timeout => setTimeout(end, HOUR).unref();
  let timer = wait();
  return (isAlone) => {
    clearTimeout(timer);
    if (isAlone) timer = wait();
  };
}
