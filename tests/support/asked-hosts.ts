import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

/**
 * Loaded by a command before all else (`--import`): notes every host that it asks for, a line each, in the file that
 * `ASKED_HOSTS` names.
 */
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const file = process.env["ASKED_HOSTS"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(args[0])}\n`);
  return Reflect.apply(connect, this, args);
};
