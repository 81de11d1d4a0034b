// A thread that serves folders over a slowed line. The throttling of Chromium's DevTools knows neither connections that
// must be opened nor a server's first flight, and doesn't reach the frames of other documents; so the bytes themselves
// are held back here, in a thread of its own, which the bench's work doesn't delay.
import { existsSync, readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { mediaType } from "../../src/site/media-types.ts";
import type { Speed } from "./lines.ts";

/** A TCP segment's payload, and the first flight that a server sends unacknowledged (RFC 6928). */
const SEGMENT = 1460;
const FIRST_FLIGHT = 10 * SEGMENT;

/** Answers with the files of some folders, the first that has one; compressed where a copy ending in `.br` is there. */
function serveFiles(dirs: readonly string[]): Server {
  return createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = dirs.map((dir) => join(dir, path)).find((name) => existsSync(name));
    if (file === undefined) return response.writeHead(404).end();
    const compressed = existsSync(`${file}.br`);
    const body = readFileSync(compressed ? `${file}.br` : file);
    return response
      .writeHead(200, {
        "Content-Type": mediaType(file),
        "Content-Length": body.length,
        "Cache-Control": "max-age=600",
        ...(compressed && { "Content-Encoding": "br" }),
      })
      .end(body);
  });
}

interface Stream {
  readonly client: Socket;
  /** Bytes from the server that wait. */
  waiting: Buffer;
  ended: boolean;
  /** Bytes sent and not acknowledged, and how many there may be: twice as many after each round trip. */
  flying: number;
  window: number;
}

/** Does things later, in the order given; each is due no sooner than the one before. */
function inOrder(): (due: number, act: () => void) => void {
  const queue: { readonly due: number; readonly act: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const [next] = queue;
    timer = next && setTimeout(run, Math.max(0, next.due - performance.now()));
  };
  const run = (): void => {
    while ((queue[0]?.due ?? Number.POSITIVE_INFINITY) <= performance.now()) queue.shift()?.act();
    wait();
  };
  return (due, act) => {
    queue.push({ due, act });
    if (timer === undefined) wait();
  };
}

/** Passes bytes on as a line of that speed would, one line for all connections. */
function slow(port: number, { bytesPerMs, roundTrip }: Speed) {
  const streams = new Set<Stream>();
  const arrive = inOrder();
  const acknowledge = inOrder();
  let sent = 0;
  /** The line is taken until then. */
  let busy = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Sends a segment of a stream. */
  const send = (stream: Stream): void => {
    const segment = stream.waiting.subarray(0, SEGMENT);
    stream.waiting = stream.waiting.subarray(SEGMENT);
    stream.flying += segment.length;
    sent += segment.length;
    busy = Math.max(busy, performance.now()) + segment.length / bytesPerMs;
    arrive(busy + roundTrip / 2, () => stream.client.write(segment));
    acknowledge(busy + roundTrip, () => {
      stream.flying -= segment.length;
      stream.window += segment.length;
      if (stream.ended && stream.waiting.length === 0 && stream.flying === 0) stream.client.end();
      pump();
    });
  };
  /** Sends what may be sent now, a segment of each stream in turn. */
  const pump = (): void => {
    clearTimeout(timer);
    for (;;) {
      const stream = [...streams].find(
        ({ waiting, flying, window }) => waiting.length > 0 && flying < window,
      );
      if (stream === undefined) return;
      const wait = busy - performance.now();
      if (wait > 1) {
        timer = setTimeout(pump, wait);
        return;
      }
      streams.delete(stream);
      streams.add(stream);
      send(stream);
    }
  };

  const proxy = createServer((client) => {
    // Opening a connection takes a round trip, before the first byte can leave.
    const opened = performance.now() + roundTrip;
    const leave = inOrder();
    const server = connect(port);
    const stream: Stream = {
      client,
      waiting: Buffer.alloc(0),
      ended: false,
      flying: 0,
      window: FIRST_FLIGHT,
    };
    streams.add(stream);
    client.setNoDelay(true);
    client.on("data", (bytes) =>
      leave(Math.max(opened, performance.now()) + roundTrip / 2, () => server.write(bytes)),
    );
    server.on("data", (bytes) => {
      stream.waiting = Buffer.concat([stream.waiting, bytes]);
      pump();
    });
    server.on("end", () => {
      stream.ended = true;
      if (stream.waiting.length === 0 && stream.flying === 0) client.end();
    });
    client.on("close", () => {
      streams.delete(stream);
      server.destroy();
    });
    for (const socket of [client, server]) socket.on("error", () => client.destroy());
  });
  return { proxy, sent: () => sent };
}

const listening = (server: { listen(port: number, ready: () => void): unknown; address(): unknown }) =>
  new Promise<number>((done) => {
    server.listen(0, () => done((server.address() as AddressInfo).port));
  });

const { origins, speed } = workerData as { origins: readonly (readonly string[])[]; speed: Speed };
const proxies = await Promise.all(
  origins.map(async (dirs) => slow(await listening(serveFiles(dirs)), speed)),
);
const ports = await Promise.all(proxies.map(({ proxy }) => listening(proxy)));
parentPort?.on("message", () => parentPort?.postMessage(proxies.reduce((sum, { sent }) => sum + sent(), 0)));
parentPort?.postMessage(ports);
