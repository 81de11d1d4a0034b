import { cpSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressSite, writeMoved } from "../../src/publication/finish-site.ts";
import { siteScripts } from "../../src/publication/headers.ts";
import { hostSettings } from "../../src/publication/hosts.ts";
import { siteFiles } from "../../src/publication/site-files.ts";
import { type Nginx, noNginx, startNginx } from "../support/nginx.ts";
import { type Response, request } from "../support/request.ts";
import { writeSmallSite } from "../support/small-site.ts";

const MOVED = {
  "/en/2021/figures/old/": "/en/2021/figures/figure-0/",
  "/en/2021/figures/old.svg": "/en/2021/figures/figure-0.svg",
};

for (const base of ["", "/report"]) {
  describe.skipIf(noNginx !== null)(
    `nginx with the shipped settings${base === "" ? "" : " under a base path"} ${noNginx ?? ""}`,
    () => {
      const site = mkdtempSync(join(tmpdir(), "report-site-"));
      let nginx: Nginx;
      const get = (path: string, headers = {}, method = "GET"): Promise<Response> =>
        request(nginx.origin, base + path, headers, method);

      beforeAll(async () => {
        writeSmallSite(site, "v1");
        await writeMoved(site, base, MOVED);
        await compressSite(site, await siteFiles(site));
        const settings = hostSettings(await siteScripts(site), base, MOVED)["deploy/nginx.conf"] ?? "";
        nginx = await startNginx(settings, site);
      });
      afterAll(() => {
        nginx[Symbol.dispose]();
        rmSync(site, { recursive: true, force: true });
      });

      test.each([
        ["/en/2021/", "text/html; charset=utf-8"],
        ["/data/2021.json", "application/json; charset=utf-8"],
        ["/en/2021/figures/figure-0.csv", "text/csv; charset=utf-8"],
        ["/en/2021/figures/figure-0.svg", "image/svg+xml; charset=utf-8"],
        ["/en/2021/figures/figure-0.png", "image/png"],
        ["/en/2021/figures/figure-0.zip", "application/zip"],
        ["/en/corrections.xml", "application/xml; charset=utf-8"],
        ["/embed.js", "text/javascript; charset=utf-8"],
        ["/robots.txt", "text/plain; charset=utf-8"],
        ["/assets/v1.woff2", "font/woff2"],
      ])("%s is sent as %s, compressed or not", async (path, type) => {
        for (const encoding of ["identity", "gzip", "br"]) {
          const { status, headers } = await get(path, { "Accept-Encoding": encoding });
          expect([status, headers["content-type"], headers["x-content-type-options"]]).toEqual([
            200,
            type,
            "nosniff",
          ]);
        }
      });

      test("a browser gets the smallest copy that it can read, and caches are told", async () => {
        const plain = await get("/en/2021/");
        const gzip = await get("/en/2021/", { "Accept-Encoding": "gzip" });
        const br = await get("/en/2021/", { "Accept-Encoding": "gzip, deflate, br" });
        expect(plain.headers["content-encoding"]).toBeUndefined();
        expect(gzip.headers["content-encoding"]).toBe("gzip");
        expect(br.headers["content-encoding"]).toBe("br");
        expect(gunzipSync(gzip.body)).toEqual(plain.body);
        expect(brotliDecompressSync(br.body)).toEqual(plain.body);
        expect(br.headers.vary).toBe("Accept-Encoding");
      });

      test("a compressed copy has no address of its own", async () => {
        expect((await get("/en/2021/index.html.br")).status).toBe(404);
        expect((await get("/data/2021.json.gz")).status).toBe(404);
      });

      test("hashed files stay a year; pages and data are asked for again", async () => {
        expect((await get("/assets/v1.woff2")).headers["cache-control"]).toBe(
          "public, max-age=31536000, immutable",
        );
        for (const path of [
          "/",
          "/en/2021/",
          "/data/2021.json",
          "/en/2021/figures/figure-0.svg",
          "/embed.js",
        ]) {
          expect((await get(path)).headers["cache-control"]).toBe("no-cache");
        }
      });

      test("what didn't change is answered with 304 and no body, for each encoding", async () => {
        for (const encoding of ["identity", "gzip", "br"]) {
          const { headers } = await get("/en/2021/", { "Accept-Encoding": encoding });
          const etag = await get("/en/2021/", {
            "Accept-Encoding": encoding,
            "If-None-Match": String(headers.etag),
          });
          const date = await get("/en/2021/", {
            "Accept-Encoding": encoding,
            "If-Modified-Since": String(headers["last-modified"]),
          });
          expect([etag.status, etag.body.length, date.status]).toEqual([304, 0, 304]);
          expect(
            (await get("/en/2021/", { "Accept-Encoding": encoding, "If-None-Match": '"other"' })).status,
          ).toBe(200);
        }
      });

      test("a changed file is sent anew to a browser that has the old one", async () => {
        const { headers } = await get("/robots.txt");
        cpSync(join(site, "embed.js"), join(site, "robots.txt"));
        utimesSync(join(site, "robots.txt"), new Date(), new Date(Date.now() + 5000));
        expect((await get("/robots.txt", { "If-None-Match": String(headers.etag) })).status).toBe(200);
      });

      test("a part of a file can be asked for, and HEAD sends headers alone", async () => {
        const whole = await get("/en/2021/figures/figure-0.csv");
        const part = await get("/en/2021/figures/figure-0.csv", { Range: "bytes=2-5" });
        expect([part.status, part.body.toString()]).toEqual([206, whole.body.subarray(2, 6).toString()]);
        expect(part.headers["content-range"]).toBe(`bytes 2-5/${whole.body.length}`);
        expect((await get("/en/2021/figures/figure-0.csv", { Range: "bytes=999999-" })).status).toBe(416);
        const head = await get("/en/2021/figures/figure-0.csv", {}, "HEAD");
        expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
          200,
          0,
          String(whole.body.length),
        ]);
        expect((await get("/en/2021/", {}, "POST")).status).toBe(405);
      });

      test("what isn't there gets the site's own page with 404, and isn't kept", async () => {
        for (const path of ["/nothing/", "/assets/gone.js", "/en/2021/embed/gone/", "/en/nothing.csv"]) {
          const { status, headers, body } = await get(path);
          expect([status, headers["cache-control"], headers["content-type"]]).toEqual([
            404,
            "no-cache",
            "text/html; charset=utf-8",
          ]);
          expect(body.toString()).toContain("<h1");
          expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
        }
      });

      test("a folder without its slash leads to its page, on the host and scheme that was asked", async () => {
        const { status, headers } = await get("/en/2021");
        expect([status, headers.location]).toEqual([301, `${base}/en/2021/`]);
      });

      test("what moved leads to where it is now, for good", async () => {
        for (const [from, to] of Object.entries(MOVED)) {
          const { status, headers } = await get(from);
          expect([status, headers.location]).toEqual([301, base + to]);
        }
      });

      test("embeds may be framed by any site, everything else by the site alone", async () => {
        const policy = async (path: string): Promise<string> =>
          String((await get(path)).headers["content-security-policy"]);
        expect(await policy("/en/2021/embed/figure-0/")).not.toContain("frame-ancestors");
        for (const path of [
          "/",
          "/en/2021/",
          "/en/2021/figures/figure-0/",
          "/en/2021/figures/embed/",
          "/embed.js",
        ]) {
          expect(await policy(path)).toContain("frame-ancestors 'self'");
        }
      });

      test("a page's own script may run, and no other inline script", async () => {
        const policy = String((await get("/en/2021/")).headers["content-security-policy"]);
        const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
        expect(scripts).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]+='$/);
        expect(policy).toContain("default-src 'none'");
      });

      test("scripts of any site may read data, drawings, oEmbed and feeds, but no page", async () => {
        const allowed = async (path: string): Promise<unknown> =>
          (await get(path, { Origin: "https://news.example" })).headers["access-control-allow-origin"];
        for (const path of [
          "/data/2021.json",
          "/en/2021/figures/figure-0.svg",
          "/en/2021/figures/figure-0.png",
          "/en/2021/figures/figure-0.csv",
          "/en/2021/oembed/figure-0.json",
          "/en/corrections.xml",
          "/embed.js",
        ]) {
          expect(await allowed(path)).toBe("*");
        }
        expect(await allowed("/en/2021/")).toBeUndefined();
      });

      test.each([
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/en/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/en/..\\..\\etc\\passwd",
        "/en/2021/figures/figure-0.svg%00.html",
        `${base === "" ? "/" : "../"}etc/passwd`,
      ])("%s leads to nothing outside the site", async (path) => {
        const { status, body } = await request(nginx.origin, base + path);
        expect([400, 404]).toContain(status);
        expect(body.toString()).not.toContain("root:");
      });

      test("nobody is told the server's version", async () => {
        expect((await get("/en/2021/")).headers.server).toBe("nginx");
      });
    },
  );
}
