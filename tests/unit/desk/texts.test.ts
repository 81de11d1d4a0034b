import { describe, expect, test, vi } from "vitest";
import { asTyped, referenceIn, tagsIn, typedPlaces, writtenAs } from "../../../src/desk/grammar.ts";
import { openOutbox } from "../../../src/desk/page/outbox.ts";
import { filesOf, openWorkspace, withoutLast, withStep } from "../../../src/desk/workspace.ts";

const METRIC = '<Metric id="books" part="new" case="dat" />';

describe("a text that is edited", () => {
  test("keeps its line breaks, its remarks and its figures but for what was typed", () => {
    const before = `One line, ${METRIC}\nand another {/* ask */} that\ngoes on.`;
    const typed = asTyped(before).replace("another", "one more");
    expect(writtenAs(before, typed, "narrative")).toBe(before.replace("another", "one more"));
    expect(writtenAs(before, asTyped(before), "narrative")).toBe(before);
  });

  test("takes signs that would begin a tag as signs", () => {
    expect(writtenAs("a b", "a < b {c} \\{ d", "narrative")).toBe("a \\< b \\{c\\} \\{ d");
    expect(writtenAs("{books}", "{books} {{ x { y", "template")).toBe("{books} {{ x {{ y");
  });

  test("is marked where it was typed, whatever signs were written besides", () => {
    const place = typedPlaces("a \\< b\n{{ 17", "a < b { 17");
    expect([0, 3, 10, 12].map(place)).toEqual([0, 2, 8, 10]);
  });

  test("has each tag and slot as one thing, with the figure that it says", () => {
    const said = (text: string, grammar: "narrative" | "template") =>
      tagsIn(text, grammar).map(({ source }) => referenceIn(source));
    expect(said(`${METRIC} <Year /> <Literal reason="x">1</Literal> {/* a */}`, "narrative")).toEqual([
      "books/new",
      null,
      null,
      null,
    ]);
    expect(said("{books/new dat} {{no}} {year} {literal 5}", "template")).toEqual(["books/new", null, null]);
  });

  test("is undone at once however many letters were typed, and a step before it alone", () => {
    const file = "src/report/2021/en/index.mdx";
    const opened = openWorkspace([{ path: file, text: "One. Two." }]);
    const typed = ["One. T", "One. Th", "One. Three."].reduce(
      (workspace, text, index) =>
        withStep(workspace, [{ file, at: 0, was: ["One. Two.", "One. T", "One. Th"][index] ?? "", text }]),
      withStep(opened, [{ file, at: 5, was: "Two.", text: "Two." }]),
    );
    expect(filesOf(typed)[0]?.text).toBe("One. Three.");
    expect(typed.steps).toHaveLength(2);
    expect(filesOf(withoutLast(typed))[0]?.text).toBe("One. Two.");
  });

  test("is sent in turn: what is typed meanwhile waits, and only its last state goes", async () => {
    vi.useFakeTimers();
    const sent: string[] = [];
    const done: (() => void)[] = [];
    const outbox = openOutbox(
      (text) => {
        sent.push(text);
        return new Promise<void>((resolve) => done.push(resolve));
      },
      (there, text) => there === text,
    );
    for (const text of ["a", "ab"]) outbox.typed(text);
    vi.advanceTimersByTime(1000);
    for (const text of ["abc", "abcd"]) outbox.typed(text);
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual(["ab"]);
    // An older text that is told meanwhile changes nothing.
    expect(outbox.seen("")).toBe(false);
    expect(outbox.seen("ab")).toBe(false);
    expect(sent).toEqual(["ab", "abcd"]);
    done[1]?.();
    await Promise.resolve();
    expect(outbox.seen("abcd")).toBe(true);
    vi.useRealTimers();
  });
});
