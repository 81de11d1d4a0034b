import { timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parsedJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { codeOf } from "../publication/files.ts";
import { QUESTIONS, type QuestionName } from "./api.ts";
import { type Desk, type DeskOptions, openDesk } from "./desk.ts";
import { DRAFT } from "./files.ts";
import { type Asset, pageAssets } from "./page-assets.ts";
import { watchContent } from "./watch.ts";

/** This machine alone. */
const LOOPBACK = "127.0.0.1";
/** The longest question, in bytes: a table from a spreadsheet. */
const LONGEST = 20_000_000;

interface ServedDesk {
  /** What the page is opened by; whoever has it may write. */
  readonly url: string;
  readonly port: number;
  /** Tells every page, finishes what is being done, and ends. */
  close(): Promise<void>;
}

interface ServeOptions extends DeskOptions {
  /** Those to try, one after the other; 0 is any free one. */
  readonly ports: readonly [number, ...number[]];
  readonly secret: string;
  /** Called when the last page was closed, with true, and when one is opened again, with false. */
  readonly alone?: (isAlone: boolean) => void;
  /** Called when somebody at a page ends it. */
  readonly ended?: () => void;
}

/**
 * Serves the desk on this machine. Whoever asks must know the secret, which stands in the address after `#` and so is
 * sent nowhere, and must ask from the desk's own page. @throws {Refusal} where every port is taken.
 */
export async function serveDesk(options: ServeOptions): Promise<ServedDesk> {
  const [desk, assets] = await Promise.all([openDesk(options), pageAssets()]);
  const pages = new Set<ServerResponse>();
  const { secret, alone, ended } = options;
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listenAtOneOf(server, options.ports);
  const own = `${LOOPBACK}:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "/", headers } = request;
    const { host = "", origin, authorization = "" } = headers;
    const [path = "/"] = url.split("?");
    // Who types this machine's own name is led to its address, with whatever secret the address that was typed holds.
    if (host === `localhost:${port}` && method === "GET" && path === "/")
      return void response.writeHead(307, { ...HEADERS, Location: `http://${own}/` }).end();
    // A name that somebody else's server has given to this machine's address.
    if (host !== own) return refuse(response, 403);
    if (origin !== undefined && origin !== `http://${own}`) return refuse(response, 403);
    if (!path.startsWith("/api/")) {
      const asset = method === "GET" ? assets.get(path) : undefined;
      return asset === undefined ? refuse(response, 404) : show(response, asset);
    }
    if (!isSame(authorization, `Bearer ${secret}`)) return refuse(response, 403);
    const name = path.slice("/api/".length);
    if (method === "GET" && name === "follow") return follow(response);
    if (method === "GET" && name === "draft.zip") {
      const zip = await readFile(join(options.root, DRAFT)).catch(() => null);
      return zip === null ? refuse(response, 404) : show(response, { type: "application/zip", body: zip });
    }
    if (method !== "POST" || headers["content-type"] !== "application/json") return refuse(response, 404);
    if (name === "ping") return show(response, { type: "text/plain", body: "desk" });
    if (name === "end") {
      show(response, { type: "text/plain", body: "" });
      return ended?.();
    }
    if (!isQuestion(name)) return refuse(response, 404);
    const body = await bodyOf(request);
    if (body === null) return refuse(response, 413);
    await tell(response, desk, name, body);
  }

  /** A page that is open: told of every change, and of its end by its connection. */
  function follow(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, "Content-Type": "application/x-ndjson" }).write("\n");
    if (pages.size === 0) alone?.(false);
    pages.add(response);
    const leave = desk.follow((version) => response.write(`${JSON.stringify({ version })}\n`));
    response.on("close", () => {
      leave();
      pages.delete(response);
      if (pages.size === 0) alone?.(true);
    });
  }

  const stopWatching = watchContent(options.root, () => void desk.refresh().catch(console.error));
  return {
    url: addressOf({ port, secret }),
    port,
    close: async () => {
      stopWatching();
      const closed = new Promise<void>((done) => server.close(() => done()));
      // Every page says so; another desk at this address later isn't theirs.
      const line = `${JSON.stringify({ ended: true })}\n`;
      await Promise.all([...pages].map((page) => new Promise<void>((done) => page.end(line, done))));
      await desk.idle();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * What a desk's page is opened by. The loopback address itself and no name for it: another program may answer where a
 * name leads as well, and would be handed the secret.
 */
export const addressOf = ({ port, secret }: { readonly port: number; readonly secret: string }): string =>
  `http://${LOOPBACK}:${port}/#${secret}`;

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(QUESTIONS, name);

async function tell(response: ServerResponse, desk: Desk, name: QuestionName, body: string): Promise<void> {
  const question = QUESTIONS[name].safeParse(parsedJson(body));
  if (!question.success) return refuse(response, 400);
  response.writeHead(200, { ...HEADERS, "Content-Type": "application/x-ndjson" });
  for await (const part of desk.answer(name, question.data as never)) {
    response.write(`${JSON.stringify(part)}\n`);
    // What is known is sent before more is reckoned.
    await new Promise(setImmediate);
  }
  response.end();
}

const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const show = (response: ServerResponse, { type, body }: Asset): void =>
  void response.writeHead(200, { ...HEADERS, "Content-Type": type }).end(body);

const refuse = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, HEADERS).end();

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The question that a request holds, read to its end, since a browser hears no answer before; null where it is longer than any. */
export async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= LONGEST) parts.push(part);
  }
  return length > LONGEST ? null : Buffer.concat(parts).toString("utf8");
}

/** @returns the port. @throws {Refusal} where each is taken. */
async function listenAtOneOf(server: Server, ports: readonly [number, ...number[]]): Promise<number> {
  for (const port of ports) if (await listens(server, port)) return portOf(server);
  const [port] = ports;
  throw new Refusal({ code: "desk.busy", args: { port: String(port), other: String(port + ports.length) } });
}

/** @returns false where another program has the port. */
const listens = (server: Server, port: number): Promise<boolean> =>
  new Promise((done, fail) => {
    const failed = (error: Error): void => (TAKEN.test(codeOf(error)) ? done(false) : fail(error));
    server.once("error", failed);
    server.listen(port, LOOPBACK, () => {
      server.off("error", failed);
      done(true);
    });
  });

/** Codes of a port that another program has, or the system keeps for itself. */
const TAKEN = /^(?:EADDRINUSE|EACCES)$/;

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return address.port;
}
