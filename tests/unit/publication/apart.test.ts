import { expect, test } from "vitest";
import { together } from "../../../src/publication/apart.ts";

test("several processes are as far as the one that is least far, which has its share of all", () => {
  const write = (done: number) => ({ step: "write", done, total: 100 }) as const;
  const compress = { step: "compress", done: 1, total: 50 } as const;
  const prepare = { step: "prepare", done: 0, total: 1 } as const;
  expect(together([write(30)])).toEqual(write(30));
  expect(together([write(30), write(20)])).toEqual({ step: "write", done: 40, total: 200 });
  expect(together([compress, write(90)])).toEqual({ step: "write", done: 180, total: 200 });
  expect(together([write(30), prepare])).toEqual(prepare);
});
