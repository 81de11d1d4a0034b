import { expect, test } from "vitest";
import { editJson, metricOf } from "../../support/edit.ts";
import { runCheck, townFolder } from "./check-content.ts";

const RECORD = "data/2031.json";
const CHART = "src/report/2031/charts/scale.json";

/** What check finds in the made-up town of two languages after an edit. */
async function checked(edit: (dir: string) => void) {
  using town = townFolder();
  edit(town.dir);
  return await runCheck(town.dir);
}

test("a number by hand reaches readers as it is typed, from any text of the record and of charts", async () => {
  const { content, problems } = await checked((dir) => {
    editJson(dir, RECORD, (record) => {
      record.title.en = "Year of Grades {literal 7–11}";
      const walkers = metricOf(record, "walkers");
      walkers.definition.ru = "Приказ № {literal 231/2}";
      walkers.noun.en.other = "{literal 7}th-graders";
    });
    editJson(dir, CHART, (chart) => {
      chart.note.en = "Grades {literal 7–11}.";
    });
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [{ record, charts } = {}] = content?.editions ?? [];
  const walkers = record?.metrics.find(({ id }) => id === "walkers");
  expect(record?.title["en"]).toBe("Year of Grades 7–11");
  expect(walkers?.definition["ru"]).toBe("Приказ № 231/2");
  expect(walkers).toMatchObject({ noun: { en: { other: "7th-graders" } } });
  // A chart's texts are filled by whoever speaks them.
  expect(charts?.[0]?.note?.["en"]).toBe("Grades {literal 7–11}.");
});

test("numbers by hand are counted with their places, those of a text's head among them", async () => {
  const { problems } = await checked((dir) => {
    editJson(dir, RECORD, (record) => {
      record.title.en = "Year of Grades {literal 7–11}";
    });
    editJson(dir, CHART, (chart) => {
      chart.title.ru = "{walkers}, {literal 12}";
    });
  });
  const [notice] = problems.filter(({ code }) => code === "literals-allowed");
  expect(notice?.message).toMatch(/^2 numbers stand by hand/);
  expect(notice?.hint).toMatch(/data\/2031\.json:\d+ “7–11”; .*scale\.json:\d+ “12”\.$/);
});

test("a slot in a text that says no figure is told, since it would stand there as it is typed", async () => {
  const { problems } = await checked((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "walkers").label.en = "Over {bridges}";
      metricOf(record, "walkers").label.ru = "Мост {bridges|был|были}";
      metricOf(record, "walkers").definition.en = "In {{braces}}, {literal}";
    }),
  );
  expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "template-slot",
    "template-slot",
    "template-literal",
  ]);
});

test("the year in a text that isn't filled, such as a reason, is proposed as it can stand there", async () => {
  using town = townFolder();
  const note = (text: string) => (dir: string) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "walkers").definition.en = text;
    });
  note("Who walked in {year}.")(town.dir);
  const { problems } = await runCheck(town.dir);
  const [told, ...more] = problems.filter(({ severity }) => severity === "error");
  expect(more).toEqual([]);
  expect(told).toMatchObject({ code: "template-slot", edit: { text: "{literal 2031}" } });
  expect(told?.hint).toContain("A year that must stand is written {literal 2031};");
  note("Who walked in {literal 2031}.")(town.dir);
  const { content } = await runCheck(town.dir);
  expect(content?.editions[0]?.record.metrics.find(({ id }) => id === "walkers")?.definition["en"]).toBe(
    "Who walked in 2031.",
  );
});

test("a tag, an entity or a sign of layout in a data file's text is told, since readers would see it as it is typed", async () => {
  const { problems } = await checked((dir) => {
    editJson(dir, RECORD, (record) => {
      metricOf(record, "walkers").label.en = "<b>Walkers</b>";
      metricOf(record, "walkers").label.ru = "Пешеходы&nbsp;города";
      metricOf(record, "walkers").definition.en = "Fewer < more & **all**";
      metricOf(record, "walkers").definition.ru = "Меньше < больше & все";
    });
    editJson(dir, CHART, (chart) => {
      chart.title.en = 'Over <Metric id="walkers" />';
    });
  });
  const told = problems.filter(({ code }) => code === "text-markup");
  expect(told.map(({ severity, message }) => `${severity} ${/“(.*)”/.exec(message)?.[1]}`).sort()).toEqual([
    "warning &nbsp;",
    "warning **a",
    'warning <Metric id="walkers" />',
    "warning <b>",
  ]);
});
