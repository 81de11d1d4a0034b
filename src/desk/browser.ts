import { spawn } from "node:child_process";

type Opener = readonly [command: string, ...args: string[]];

/**
 * What opens an address in the browser that somebody uses; null where the environment asks for none (`BROWSER=none`).
 * @param platform as `process.platform`.
 */
export function openerOf(platform: string, env: NodeJS.ProcessEnv, address: string): Opener | null {
  if (env["BROWSER"] === "none") return null;
  if (platform === "darwin") return ["open", address];
  // The first argument in quotation marks would be the window's title.
  if (platform === "win32") return ["cmd", "/c", "start", "", address];
  return ["xdg-open", address];
}

/** Opens an address in the browser. @returns false where none could be opened, or none is wanted. */
export function openInBrowser(address: string) {
  const opener = openerOf(process.platform, process.env, address);
  if (opener === null) return Promise.resolve(false);
  const [command, ...args] = opener;
  return new Promise<boolean>((done) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.on("error", () => done(false));
    child.on("exit", (code) => done(code === 0));
    // A browser that is opened by it may stay in it.
    setTimeout(() => done(true), STARTED).unref();
    child.unref();
  });
}

/** Milliseconds after which an opener that hasn't failed has opened. */
const STARTED = 3000;
