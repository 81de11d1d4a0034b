import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** How fast bytes come. */
export interface Speed {
  readonly bytesPerMs: number;
  /** In ms. */
  readonly roundTrip: number;
}

/** On what a page is read. */
export interface Line {
  readonly name: "slow" | "fast";
  readonly told: string;
  readonly speed: Speed;
  /** How many times slower the processor is than this machine's. */
  readonly slowdown: number;
  /** Of the window, in CSS pixels: a phone's, a desk's. */
  readonly width: number;
}

const mbit = (megabits: number): number => (megabits * 1_000_000) / 8 / 1000;

export const LINES: readonly Line[] = [
  {
    name: "slow",
    told: "1.6 Mbit/s, 150 ms, processor at a quarter, 390 pixels wide",
    speed: { bytesPerMs: mbit(1.6), roundTrip: 150 },
    slowdown: 4,
    width: 390,
  },
  {
    name: "fast",
    told: "50 Mbit/s, 20 ms, the whole processor, 1280 pixels wide",
    speed: { bytesPerMs: mbit(50), roundTrip: 20 },
    slowdown: 1,
    width: 1280,
  },
];

export interface OpenLine {
  readonly origins: readonly string[];
  /** Bytes sent to the browser until now, headers counted. */
  sent(): Promise<number>;
  close(): Promise<void>;
}

/** Serves folders over a line of that speed. @param origins the folders whose files stand on each of the origins. */
export async function openLine(origins: readonly (readonly string[])[], speed: Speed): Promise<OpenLine> {
  const worker = new Worker(new URL("./line.ts", import.meta.url), { workerData: { origins, speed } });
  const answer = async (): Promise<unknown> => (await once(worker, "message"))[0];
  const ports = (await answer()) as readonly number[];
  return {
    origins: ports.map((port) => `http://localhost:${port}`),
    sent: async () => {
      worker.postMessage("sent");
      return (await answer()) as number;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
