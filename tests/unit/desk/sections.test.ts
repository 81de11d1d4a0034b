import { expect, test } from "vitest";
import { sectionMoved } from "../../../src/desk/sections.ts";
import {
  filesOf,
  openWorkspace,
  type Workspace,
  withoutLast,
  withStep,
} from "../../../src/desk/workspace.ts";
import { narrativeOf, readNarrative } from "../../../src/narrative/narrative.ts";
import { loadTyped } from "../../../src/record/load.ts";
import { MADE_UP_SITE } from "../../support/content.ts";

const opened = openWorkspace(await loadTyped(MADE_UP_SITE));
const LANGUAGES = ["en", "kk", "ru"];

const orderIn = (workspace: Workspace, lang: string): readonly string[] =>
  narrativeOf(
    filesOf(workspace)
      .filter(({ path }) => path.endsWith(".mdx"))
      .map(readNarrative),
    2020,
    lang,
  ).sections.map(({ id }) => id);
const moved = (workspace: Workspace, id: string, by: -1 | 1): Workspace =>
  withStep(workspace, sectionMoved(workspace.now, 2020, id, by));

test("a section goes up and down in every language at once, and only names of two files change", () => {
  const before = orderIn(opened, "en");
  expect(before.slice(0, 3)).toEqual(["libraries", "rooms", "evenings"]);
  const up = moved(opened, "rooms", -1);
  for (const lang of LANGUAGES) {
    expect(orderIn(up, lang)).toEqual(["rooms", "libraries", ...before.slice(2)]);
    const folder = `src/report/2020/${lang}`;
    expect(up.now.get(`${folder}/1-rooms.mdx`)).toBe(opened.now.get(`${folder}/2-rooms.mdx`));
    expect(up.now.has(`${folder}/2-rooms.mdx`)).toBe(false);
  }
  expect(up.now.size).toBe(opened.now.size);
  expect(moved(up, "rooms", 1).now).toEqual(opened.now);
  expect(withoutLast(up).now).toEqual(opened.now);
});

test("the first goes no higher and the last no lower; files without numbers of their own are numbered", () => {
  expect(sectionMoved(opened.now, 2020, "libraries", -1)).toEqual([]);
  expect(sectionMoved(opened.now, 2020, "not-known", 1)).toEqual([]);
  expect(sectionMoved(opened.now, 2020, "index", 1)).toEqual([]);
  const folder = "src/report/2020/en";
  const plain = new Map(
    ["index", "a", "b", "2-c", "2-d"].map((name) => [`${folder}/${name}.mdx`, name] as const),
  );
  const step = sectionMoved(plain, 2020, "b", -1);
  const now = withStep({ ...openWorkspace([]), now: plain }, step).now;
  expect([...now.keys()].sort()).toEqual(
    ["1-c", "2-d", "3-b", "4-a", "index"].map((name) => `${folder}/${name}.mdx`),
  );
});
