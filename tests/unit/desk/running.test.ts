import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openerOf } from "../../../src/desk/browser.ts";
import { endsAlone, forgetDesk, noteDesk, runningDesk } from "../../../src/desk/running.ts";

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), "report-running-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

/** What answers as a desk does, to its own secret alone. */
async function answering(secret: string): Promise<number> {
  const server = createServer(({ headers, url }, response) => {
    const isOurs = url === "/api/ping" && headers.authorization === `Bearer ${secret}`;
    response.writeHead(isOurs ? 200 : 403).end(isOurs ? "desk" : "");
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

describe("a desk that runs", () => {
  test("is found by its note, which its owner alone reads, until it takes it away", async () => {
    const root = folder();
    expect(await runningDesk(root)).toBeNull();
    const note = { port: await answering("s"), secret: "s" };
    expect(await noteDesk(root, note)).toBeNull();
    expect(statSync(join(root, ".desk/running.json")).mode & 0o777).toBe(0o600);
    expect(await runningDesk(root)).toBe(`http://127.0.0.1:${note.port}/#s`);
    await forgetDesk(root, { ...note, secret: "another's" });
    expect(await runningDesk(root)).not.toBeNull();
    await forgetDesk(root, note);
    expect(existsSync(join(root, ".desk/running.json"))).toBe(false);
  });

  test.each([
    ["of one that is gone", async () => JSON.stringify({ port: 1, secret: "s" })],
    [
      "of another that has its port now",
      async () => JSON.stringify({ port: await answering("t"), secret: "s" }),
    ],
    ["that was cut off", async () => '{"port":'],
    ["of nothing", async () => ""],
    ["of no port", async () => '{"port":"../..","secret":"s"}'],
  ])("isn't hindered by a note %s", async (_, text) => {
    const root = folder();
    mkdirSync(join(root, ".desk"));
    const place = join(root, ".desk/running.json");
    writeFileSync(place, await text(), { mode: 0o644 });
    expect(await runningDesk(root)).toBeNull();
    expect(await noteDesk(root, { port: 7, secret: "new" })).toBeNull();
    expect(JSON.parse(readFileSync(place, "utf8"))).toEqual({ port: 7, secret: "new" });
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  test("started twice at the same moment is one", async () => {
    const root = folder();
    const [a, b] = await Promise.all(
      ["a", "b"].map(async (secret) => ({ port: await answering(secret), secret })),
    );
    if (a === undefined || b === undefined) throw new Error("no ports");
    const told = await Promise.all([noteDesk(root, a), noteDesk(root, b)]);
    expect(told.filter((other) => other === null)).toHaveLength(1);
  });

  test("ends an hour after its last page, or after its start where no page comes", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const minutes = (count: number): void => void vi.advanceTimersByTime(count * 60_000);
    let ends = 0;
    const end = (): void => {
      ends += 1;
    };
    endsAlone(end);
    minutes(61);
    expect(ends).toBe(1);
    const alone = endsAlone(end);
    minutes(59);
    alone(false);
    minutes(600);
    alone(true);
    minutes(59);
    alone(false);
    alone(true);
    minutes(59);
    expect(ends).toBe(1);
    minutes(1);
    expect(ends).toBe(2);
  });
});

describe("a browser", () => {
  test("is opened by what each system has, and by nothing where none is wanted", () => {
    const address = "http://127.0.0.1:4322/#s";
    expect(openerOf("darwin", {}, address)).toEqual(["open", address]);
    expect(openerOf("win32", {}, address)).toEqual(["cmd", "/c", "start", "", address]);
    expect(openerOf("linux", {}, address)).toEqual(["xdg-open", address]);
    expect(openerOf("linux", { BROWSER: "none" }, address)).toBeNull();
  });
});
