import type { Server } from "node:http";
import binary from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { serve } from "../../src/publication/serve.ts";

/** Why browser tests can't run here, or null where they can: the packaged Chromium is for Linux on x64. */
export const noBrowser: string | null =
  process.platform === "linux" && process.arch === "x64"
    ? null
    : "browser tests need Linux x64, for which the packaged Chromium is made";

/** A headless Chromium from the npm package, with text measured as a reader's screen does. @param scrollbars that take room, as on most desktops. */
export async function openBrowser({ scrollbars = false } = {}): Promise<Browser> {
  return await chromium.launch({
    executablePath: await binary.executablePath(),
    ignoreDefaultArgs: scrollbars ? ["--hide-scrollbars"] : [],
    args: [
      "--no-sandbox",
      "--headless=shell",
      "--font-render-hinting=none",
      "--disable-background-networking",
      "--no-first-run",
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
