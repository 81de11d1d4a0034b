import { expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { MADE_UP_SITE } from "../../support/content.ts";
import { told } from "./check-content.ts";

const TEXTS = "src/report/2020/kk";
const files = await loadFiles(MADE_UP_SITE);

/** What is wrong with a text of 2020 once it ends with this too. */
async function errorsWith(name: string, added: string): Promise<readonly string[]> {
  const edited = files.map(({ path, text }) =>
    path === `${TEXTS}/${name}` ? { path, text: `${text}\n${added}\n` } : { path, text },
  );
  const { problems } = await checkContent(edited);
  return told(problems.filter(({ severity }) => severity === "error")).map(
    ({ file, code, message }) => `${file} ${code} ${message}`,
  );
}

test("a chart that stands in a report already is told where, and the poster's that it opens the report", async () => {
  expect(await errorsWith("1-libraries.mdx", '<Figure id="scale" />')).toEqual([
    `${TEXTS}/5-not-known.mdx figure-twice The figure \`scale\` stands in ${TEXTS}/1-libraries.mdx already.`,
  ]);
  expect(await errorsWith("5-not-known.mdx", '<Figure id="scale" />')).toEqual([
    `${TEXTS}/5-not-known.mdx figure-twice The figure \`scale\` stands in ${TEXTS}/5-not-known.mdx already.`,
  ]);
  expect(await errorsWith("2-rooms.mdx", '<Figure id="people" />')).toEqual([
    `${TEXTS}/2-rooms.mdx figure-twice The figure \`people\` is the poster, and so opens the report.`,
  ]);
});
