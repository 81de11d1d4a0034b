import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Published, publishedSchema } from "../record/published.ts";
import type { TellProgress } from "./progress.ts";

/** Charts that a process of its own makes, so that they are kept. */
export const partSchema = z.object({
  root: z.string(),
  /** A folder that isn't there yet, for what is written meanwhile. */
  dir: z.string(),
  /** By their names among those that are kept. */
  charts: z.array(z.string()),
  options: z.object({
    drafts: z.boolean().exactOptional(),
    address: z.string().optional(),
    published: z.custom<Published>((value) => publishedSchema.safeParse(value).success).exactOptional(),
    compressed: z.boolean().exactOptional(),
  }),
});
export type Part = z.infer<typeof partSchema>;

const STEPS = ["check", "prepare", "write", "compress"] as const;
const progressSchema = z.object({ step: z.enum(STEPS), done: z.number(), total: z.number() });
type PartProgress = z.infer<typeof progressSchema>;

/**
 * Has charts made by as many processes as there are processors, each its share, so that they are kept. What one of them
 * can't make isn't kept then, and is left to whoever asked.
 */
export async function makeApart(
  { charts, dir, ...part }: Part,
  progress: TellProgress = () => undefined,
): Promise<void> {
  const many = Math.min(availableParallelism(), charts.length);
  const told = new Map<number, PartProgress>();
  const shares = Array.from({ length: many }, (_, share) =>
    // Neighbours are of different forms, some of which take longer.
    charts.filter((_, index) => index % many === share),
  );
  await Promise.all(
    shares.map((share, index) =>
      makePart({ ...part, dir: `${dir}-${index}`, charts: share }, (now) => {
        told.set(index, now);
        if (told.size === many) progress(together([...told.values()]));
      }),
    ),
  );
}

/** How far several processes are that have as much to do: so many times as far as the one that is least far. */
export function together(told: readonly PartProgress[]): PartProgress {
  const far = ({ step, done, total }: PartProgress): number => STEPS.indexOf(step) + done / (total + 1);
  const last = told.reduce((one, other) => (far(other) < far(one) ? other : one));
  const many = last.total > 1 ? told.length : 1;
  return { step: last.step, done: last.done * many, total: last.total * many };
}

const SCRIPT = fileURLToPath(new URL("make-part.ts", import.meta.url));

/**
 * What V8 is told: room for young objects, in megabytes, since from pictures much comes that is soon gone; to reckon
 * pictures' pixels, which stand beside its heap, with the heap, or each few pictures would have all of that looked through;
 * and to let both grow by half of what is in use, no more, since several processes share the memory.
 */
const ROOM = [
  "--min-semi-space-size=16",
  "--external-memory-accounted-in-global-limit",
  "--heap-growing-percent=50",
];

/**
 * What paints pictures keeps its memory for the next one, a second long, in milliseconds: else it gets it from the system
 * anew each time, page by page.
 */
const KEEPING = { MIMALLOC_PURGE_DELAY: "1000" };

async function makePart(part: Part, told: (progress: PartProgress) => void): Promise<void> {
  const env = { ...process.env, ...KEEPING };
  const child = fork(SCRIPT, { cwd: part.root, execArgv: ROOM, env, stdio: "ignore" });
  // One that can't be started, or is gone, leaves its share to whoever asked.
  const ended = new Promise((done) => child.once("exit", done).once("error", done));
  child.on("message", (message) => told(progressSchema.parse(message)));
  child.send(part);
  await ended;
}
