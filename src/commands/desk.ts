import { randomBytes } from "node:crypto";
import { serveDesk } from "../desk/server.ts";
import { command, EXIT, PORT, portOf } from "./command.ts";

await command({
  name: "desk",
  usage: "[port PORT]",
  options: PORT,
  run: async ({ values, root, address, speaker }) => {
    const secret = randomBytes(24).toString("base64url");
    const port = portOf(values, 4322);
    const stop = (): void => void desk.close();
    const desk = await serveDesk({ root, address, port, secret, ended: stop });
    console.log(speaker.say({ code: "desk.address", args: { address: desk.url } }));
    process.once("SIGINT", stop).once("SIGTERM", stop);
    return EXIT.done;
  },
});
