import { csvParse, csvParseRows } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, guard } from "../../../src/site/formats.ts";
import { nastyText } from "./strings.ts";

/** A guarded cell as it was: whoever reads the file can take the guard off again. */
const unguard = (cell: string): string =>
  cell.startsWith("'") && guard(cell.slice(1)) === cell ? cell.slice(1) : cell;

const rowsOf = (file: string): readonly (readonly string[])[] => csvParseRows(file);

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"])(
  "a text that begins as %j cannot run in a spreadsheet",
  (text) => {
    const [, row] = rowsOf(csvFile(["cell"], [[text]]));
    expect(row).toEqual([`'${text}`]);
  },
);

test("no text cell of a file begins as a formula, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(nastyText, { minLength: 1, maxLength: 4 }), (cells) => {
      const rows = rowsOf(csvFile(cells.map(String), [cells]));
      for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

test("what a standard parser reads is what was written, once the guard is off", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nastyText, nastyText), { maxLength: 5 }), (rows) => {
      const read = csvParse(csvFile(["a", "b"], rows));
      expect(read.map(({ a, b }) => [unguard(a ?? ""), unguard(b ?? "")])).toEqual(
        rows.map((row) => row.map((cell) => cell.toWellFormed())),
      );
    }),
  );
});

test("the guard is taken off any text without loss, also of one that began with an apostrophe", () => {
  fc.assert(fc.property(nastyText, (text) => unguard(guard(text)) === text));
  expect(unguard(guard("'=1"))).toBe("'=1");
  expect(guard("'Kylysh Master'")).toBe("'Kylysh Master'");
});

test("numbers stay numbers", () => {
  expect(csvFile(["n"], [[-5], [1e12], [0.2]])).toBe("n\n-5\n1000000000000\n0.2\n");
});
