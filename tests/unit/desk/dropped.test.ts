import { expect, test } from "vitest";
import { lookAt } from "../../../src/desk/look.ts";
import { dropping, notDropping } from "../../../src/desk/page/year-dropped.tsx";
import { problemsView } from "../../../src/desk/problems-view.ts";
import { openWorkspace, unsaved, type Workspace, withStep } from "../../../src/desk/workspace.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import { loadTyped } from "../../../src/record/load.ts";
import { MADE_UP_SITE } from "../../support/content.ts";

const FILE = "data/2021.json";
const opened = openWorkspace(await loadTyped(MADE_UP_SITE));
const speaker = speakerOf("en");
const droppedIn = ({ now }: Workspace) => JSON.parse(now.get(FILE) ?? "").dropped;
const foundIn = async (workspace: Workspace) => {
  if (speaker === null) throw new Error("no speaker");
  return await problemsView(await lookAt(workspace, 1, undefined, async () => undefined), speaker);
};

test("a figure that a year leaves out is asked for by the name that it had, and is no more once it is said why", async () => {
  const before = droppedIn(opened);
  expect(before.length).toBeGreaterThan(1);
  expect((await foundIn(opened)).leftOut).toEqual([]);
  const without = withStep(opened, [notDropping(FILE, before.length, 0)]);
  const [first, ...others] = before;
  const found = await foundIn(without);
  expect(found.leftOut).toMatchObject([
    { file: FILE, id: first.id, year: "2020", metric: { label: { en: "Books bought" } } },
  ]);
  const said = withStep(without, [dropping(FILE, others.length, first.id, first.note)]);
  expect(droppedIn(said)).toEqual([...others, first]);
  const after = await foundIn(said);
  expect(after.leftOut).toEqual([]);
  expect(after.problems).toEqual((await foundIn(opened)).problems);
});

test("the list goes with its last figure, comes with its first, and all else of the file stays", () => {
  const before = droppedIn(opened);
  const none = withStep(
    opened,
    before.map((_: unknown, index: number) => notDropping(FILE, before.length - index, 0)),
  );
  expect(droppedIn(none)).toBeUndefined();
  const again = withStep(
    none,
    before.map((each: (typeof before)[number], index: number) => dropping(FILE, index, each.id, each.note)),
  );
  expect(JSON.parse(again.now.get(FILE) ?? "")).toEqual(JSON.parse(opened.now.get(FILE) ?? ""));
  expect(unsaved(again)).toEqual([FILE]);
});
