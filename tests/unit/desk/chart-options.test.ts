import { expect, test } from "vitest";
import { FORMS } from "../../../src/charts/options.ts";
import { formsIn, lookAt } from "../../../src/desk/look.ts";
import { openWorkspace } from "../../../src/desk/workspace.ts";
import { valueAt } from "../../../src/diagnostics/document.ts";
import { english } from "../../../src/locales/speaker.ts";
import { loadTyped } from "../../../src/record/load.ts";
import { jsonSchema } from "../../../src/record/schema/help.ts";
import { MADE_UP_SITE } from "../../support/content.ts";

const look = await lookAt(openWorkspace(await loadTyped(MADE_UP_SITE)), 1, undefined, async () => undefined);
const looking = {
  year: 2021,
  lang: "en",
  figure: null,
  charts: [],
  drawnIn: "en",
  format: "wide",
} as const;
const stationsOf = (metrics: string[], options: Record<string, never> | object) =>
  formsIn(
    look,
    { looking: { ...looking, charts: [] }, metrics, options: JSON.parse(JSON.stringify(options)), title: "" },
    english(),
  ).forms.find(({ form }) => form === "stations");

test("places are called as their figures are until somebody says where these were counted", () => {
  const drawn = stationsOf(["libraries", "evenings"], {});
  expect(drawn?.refusal).toBeNull();
  expect(drawn?.svg).toContain("Reading evenings");
  expect(drawn?.options).toMatchObject({
    places: { libraries: { en: "Libraries in the town" }, evenings: { en: "Reading evenings" } },
  });
  const place = { en: "The town hall", kk: "Қала әкімдігі", ru: "Ратуша" };
  const places = { libraries: place, evenings: place, readers: place };
  // Those of figures that are not in the chart any more go.
  expect(stationsOf(["libraries", "evenings"], { places })?.options["places"]).toEqual({
    libraries: place,
    evenings: place,
  });
});

test("a figure that is new among places is called as it is, and the others keep what was typed", () => {
  const place = { en: "The town hall", kk: "Қала әкімдігі", ru: "Ратуша" };
  const drawn = stationsOf(["libraries", "evenings"], { places: { libraries: place } });
  expect(drawn?.refusal).toBeNull();
  expect(drawn?.options["places"]).toMatchObject({ libraries: place, evenings: { en: "Reading evenings" } });
});

test("every option of every form but each and places is of a shape that has a field at the desk", () => {
  const ONE = ["boolean", "number", "integer", "string"];
  const others = FORMS.flatMap(({ options }) =>
    Object.entries(valueAt(jsonSchema(options, english()), ["properties"]) ?? {}).flatMap(
      ([name, schema]: readonly [string, unknown]) =>
        ONE.includes(String(valueAt(schema, ["type"]))) ||
        valueAt(schema, ["additionalProperties", "enum"]) !== undefined ||
        valueAt(schema, ["additionalProperties", "items"]) !== undefined
          ? []
          : [name],
    ),
  );
  expect([...new Set(others)].sort()).toEqual(["each", "places"]);
});
