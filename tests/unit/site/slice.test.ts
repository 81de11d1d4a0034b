import { expect, test } from "vitest";
import type { Edition } from "../../../src/record/model.ts";
import type { OpenSite } from "../../../src/site/context.ts";
import { modelOf } from "../../../src/site/makers.ts";
import { ROUTES, type RouteName } from "../../../src/site/routes.ts";
import { sliceOf } from "../../../src/site/slice.ts";
import { KINDS_SITE, MADE_UP_SITE, madeUpOpenSite } from "../../support/content.ts";

/** The letters of fonts follow from all that the site holds; they stand in the frame. */
const shown = (model: unknown): unknown =>
  JSON.parse(JSON.stringify(model, (key, value) => (key === "letters" ? undefined : value)) ?? "null");

const OF_CHART = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].of === "chart");

/** The same site with another edition in the place of its year's, without what no slice tells: texts, and other years' charts. */
const withEdition = (open: OpenSite, edition: Edition): OpenSite => ({
  ...open,
  narratives: [],
  content: {
    ...open.content,
    editions: open.content.editions.map((each) =>
      each.record.year === edition.record.year ? edition : { ...each, charts: [] },
    ),
  },
});

test.each([MADE_UP_SITE, KINDS_SITE])("nothing but its slice is in a chart's addresses: %s", async (root) => {
  const open = await madeUpOpenSite(root);
  const languages = open.content.site.languages;
  for (const edition of open.content.editions)
    for (const chart of edition.charts) {
      const sliced = withEdition(open, sliceOf(edition, chart));
      for (const lang of languages) {
        const params = { lang, year: edition.record.year, id: chart.id };
        for (const route of OF_CHART)
          expect(shown(modelOf(route, sliced, params)), `${route} ${chart.id} ${lang}`).toEqual(
            shown(modelOf(route, open, params)),
          );
      }
    }
});
