import { expect, test } from "vitest";
import { withLineFeeds, withSlashes } from "../../../src/diagnostics/document.ts";

test("a path of Windows is written as everywhere else, and so are the ends of its lines", () => {
  expect(withSlashes("data\\2021.json")).toBe("data/2021.json");
  expect(withSlashes("src\\report/2021\\ru\\index.mdx")).toBe("src/report/2021/ru/index.mdx");
  expect(withLineFeeds("one\r\ntwo\nthree\r\n")).toBe("one\ntwo\nthree\n");
});
