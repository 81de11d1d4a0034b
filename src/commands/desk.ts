import { randomBytes } from "node:crypto";
import { openInBrowser } from "../desk/browser.ts";
import { endsAlone, forgetDesk, noteDesk, runningDesk } from "../desk/running.ts";
import { serveDesk } from "../desk/server.ts";
import type { Phrase } from "../diagnostics/phrase.ts";
import { command, EXIT, PORT, portOf } from "./command.ts";

/** The port where none is asked for, and how many after it are tried. */
const USUAL = 4322;
const OTHERS = 9;

await command({
  name: "desk",
  usage: "[port PORT]",
  options: PORT,
  run: async ({ values, root, address, speaker }) => {
    const say = (phrase: Phrase): void => console.log(speaker.say(phrase));
    const show = async (page: string, code: "desk.address" | "desk.running"): Promise<void> => {
      say({ code, args: { address: page } });
      if (!(await openInBrowser(page)) && process.env["BROWSER"] !== "none") say({ code: "desk.no-browser" });
    };
    const first = await runningDesk(root);
    if (first !== null) {
      await show(first, "desk.running");
      return EXIT.done;
    }
    const port = portOf(values, USUAL);
    const isAsked = (values.port ?? process.env["PORT"]) !== undefined;
    const others = isAsked ? [] : Array.from({ length: OTHERS }, (_, index) => port + 1 + index);
    const secret = randomBytes(24).toString("base64url");
    let isEnding = false;
    const end = async (): Promise<void> => {
      if (isEnding) return;
      isEnding = true;
      await forgetDesk(root, { port: desk.port, secret });
      await desk.close();
      say({ code: "desk.ended" });
    };
    const stop = (): void => void end();
    const alone = endsAlone(stop);
    const desk = await serveDesk({ root, address, ports: [port, ...others], secret, alone, ended: stop });
    const other = await noteDesk(root, { port: desk.port, secret });
    if (other !== null) {
      await desk.close();
      await show(other, "desk.running");
      return EXIT.done;
    }
    process.once("SIGINT", stop).once("SIGTERM", stop).once("SIGHUP", stop);
    if (port !== 0 && desk.port !== port)
      say({ code: "desk.other-port", args: { port: String(port), other: String(desk.port) } });
    await show(desk.url, "desk.address");
    return EXIT.done;
  },
});
