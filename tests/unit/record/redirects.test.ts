import { expect, test } from "vitest";
import { readRedirects } from "../../../src/record/redirects.ts";

const read = (moves: Readonly<Record<string, string>>) =>
  readRedirects([{ path: "data/redirects.json", text: JSON.stringify(moves) }]);

test.each([
  "//other.example/",
  "/en/../",
  "/..",
  "/.",
  "/en//old/",
  "/en/?a=b",
  "https://other.example/",
  "en/",
])("%s is no address of the site, old or new", (address) => {
  expect(read({ [address]: "/en/" }).problems.map(({ code }) => code)).toEqual(["redirects-file.from"]);
  expect(read({ "/old/": address }).problems.map(({ code }) => code)).toEqual(["redirects-file.to"]);
  expect(read({ [address]: "/en/", "/old/": address }).value).toEqual({});
});

test.each(["/", "/en/old/", "/en/2025/figures/a@2x.png", "/.well-known/security.txt"])(
  "%s is one",
  (address) => {
    expect(read({ [address]: "/new/" })).toMatchObject({ value: { [address]: "/new/" }, problems: [] });
  },
);
