import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isText } from "../../src/site/media-types.ts";
import { fillSite, TOLD } from "../support/full-site.ts";
import { brokenLink, htmlFiles, linksOf } from "../support/links.ts";
import { type Copy, copyProject, run } from "../support/project.ts";
import { filesOf } from "../support/site.ts";

let copy: Copy;

beforeAll(async () => {
  copy = copyProject();
  await fillSite(copy.dir);
  const { code, out, err } = await run(copy.dir, "build", ["--drafts"]);
  expect(code, out + err).toBe(0);
});
afterAll(() => copy[Symbol.dispose]());

/** What names the site's own addresses with its origin, because the standard of the thing asks for it. */
const ABSOLUTE = /^link (?:canonical|alternate)(?: application\/json\+oembed)?$/;

describe.each([
  ["at the root of an address", "https://example.org", () => inject("dist")],
  ["under a base path", TOLD.origin + TOLD.base, () => join(copy.dir, "dist")],
] as const)("the site %s", (_, root, dist) => {
  const { origin } = new URL(root);
  const links = () => htmlFiles(dist()).flatMap((file) => linksOf(dist(), file));

  test("has no link, file or place in a page that isn't there", () => {
    const all = links();
    expect(all.length).toBeGreaterThan(1000);
    expect(all.map((link) => brokenLink(dist(), root, link)).filter((fault) => fault !== null)).toEqual([]);
  });

  test("says its own address only where a standard wants it, so that it can be looked at anywhere", () => {
    const absolute = links().filter(({ href, by }) => href.startsWith(origin) && !ABSOLUTE.test(by));
    expect(absolute.map(({ file, href, by }) => `${file}: ${by} ${href}`)).toEqual([]);
  });

  test("says no address of its own, in any file, that does not answer", () => {
    const wrong = filesOf(dist())
      .filter(isText)
      .flatMap((file) => {
        const said = readFileSync(join(dist(), file), "utf8").matchAll(ownAddresses(origin));
        return [...new Set([...said].map(([address]) => address))].flatMap(
          (href) =>
            brokenLink(dist(), root, { file, href: href.replace(/#(?:data|image)$/, ""), by: "says" }) ?? [],
        );
      });
    expect(wrong).toEqual([]);
  });
});

/** An origin with what follows it, up to what ends an address in HTML, JSON, CSV and prose. */
const ownAddresses = (origin: string): RegExp =>
  new RegExp(`${origin}[^\\s"'<>(){}&\\\\]*[^\\s"'<>(){}&\\\\.,;:]`, "g");

test("under a base path, no attribute of any element names an address without it", () => {
  const dist = join(copy.dir, "dist");
  const without = htmlFiles(dist).flatMap((file) =>
    [...parseHTML(readFileSync(join(dist, file), "utf8")).document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) =>
        /^\/[a-z]/.test(value) && !value.startsWith(`${TOLD.base}/`) ? [`${file}: ${name}="${value}"`] : [],
      ),
    ),
  );
  expect(without).toEqual([]);
});
