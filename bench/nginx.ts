// Requests per second that nginx answers with the shipped settings, beside a bare `return 200` of the same server.
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { startNginx } from "../tests/support/nginx.ts";

/** Requests under way at once. */
export const CONCURRENCY = 100;
const SECONDS = 4;

interface Load {
  /** Requests per second. */
  readonly rate: number;
  /** Answers other than 200, and requests without an answer. */
  readonly errors: number;
}

/** Loads an address for some seconds, with one request after another on each of the connections. */
async function load(address: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const until = performance.now() + SECONDS * 1000;
  let answers = 0;
  let errors = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const fine = await answered(agent, address);
      answers += 1;
      if (!fine) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, connection));
  agent.destroy();
  return { rate: answers / SECONDS, errors };
}

/** Whether a request is answered whole, with 200. */
function answered(agent: Agent, address: string): Promise<boolean> {
  return new Promise((done) => {
    get(address, { agent, headers: { "Accept-Encoding": "br" } }, (response) => {
      response.on("end", () => done(response.statusCode === 200)).resume();
    }).on("error", () => done(false));
  });
}

/**
 * @param root the project's folder. @param site the built site. @param page an address of it, with the base path.
 * @returns the load that the page bears, and the one that the server bears where it has nothing to send.
 */
export async function loadOnNginx(
  root: string,
  site: string,
  page: string,
): Promise<{ page: Load; bare: Load }> {
  const settings = readFileSync(join(root, "deploy/nginx.conf"), "utf8");
  const bare = "/bare";
  const withBare = settings.replace(/^(\s*)server_name .*$/m, `$&\n$1location = ${bare} { return 200; }`);
  if (withBare === settings) throw new Error("deploy/nginx.conf has no server_name");
  using nginx = await startNginx(withBare, site);
  return { page: await load(nginx.origin + page), bare: await load(nginx.origin + bare) };
}
