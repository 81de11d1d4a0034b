import type { Server } from "node:http";
import binary from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { serve } from "../../src/publication/serve.ts";

/** Why browser tests can't run here, or null where they can: the packaged Chromium is for Linux on x64. */
export const noBrowser: string | null =
  process.platform === "linux" && process.arch === "x64"
    ? null
    : "browser tests need Linux x64, for which the packaged Chromium is made";

interface Switches {
  /** They take room, as on most desktops. */
  readonly scrollbars?: boolean;
  /** Names and the addresses that they lead to, as Chromium's `--host-resolver-rules` takes them. */
  readonly names?: string;
}

/** A headless Chromium from the npm package, with text measured as a reader's screen does. */
export async function openBrowser({ scrollbars = false, names }: Switches = {}): Promise<Browser> {
  return await chromium.launch({
    executablePath: await binary.executablePath(),
    ignoreDefaultArgs: scrollbars ? ["--hide-scrollbars"] : [],
    args: [
      "--no-sandbox",
      "--headless=shell",
      "--font-render-hinting=none",
      "--disable-background-networking",
      "--no-first-run",
      // Pages at these names may ask this machine whatever they like, as older browsers let them.
      ...(names === undefined
        ? []
        : [`--host-resolver-rules=${names}`, "--disable-features=LocalNetworkAccessChecks"]),
    ],
  });
}

export interface Served {
  readonly origin: string;
  readonly server: Server;
}

/** The built site on a free port of this machine. */
export async function serveSite(dir: string, base = ""): Promise<Served> {
  const server = await serve(dir, base, 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://localhost:${address.port}`, server };
}
