import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { BASE, SITE } from "../support/kit.ts";
import { absoluteLinks, brokenLinks, htmlFiles, unansweredAddresses } from "../support/links.ts";

const dist = inject("dist");

describe("the site under a base path", () => {
  test("has no link, file or place in a page that isn't there", () => {
    expect(brokenLinks(dist, SITE)).toEqual([]);
  });

  test("says its own address only where a standard wants it, so that it can be looked at anywhere", () => {
    expect(absoluteLinks(dist, SITE)).toEqual([]);
  });

  test("says no address of its own, in any file, that does not answer", () => {
    expect(unansweredAddresses(dist, SITE)).toEqual([]);
  });

  test("names, in no attribute of any element, an address without it", () => {
    const without = htmlFiles(dist).flatMap((file) =>
      [...parseHTML(readFileSync(join(dist, file), "utf8")).document.querySelectorAll("*")].flatMap(
        (element) =>
          [...element.attributes].flatMap(({ name, value }) =>
            /^\/[a-z]/.test(value) && !value.startsWith(`${BASE}/`) ? [`${file}: ${name}="${value}"`] : [],
          ),
      ),
    );
    expect(without).toEqual([]);
  });
});
