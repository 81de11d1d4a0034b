import { expect, test } from "vitest";
import { workingCopy } from "../../../src/publication/changes/working-copy.ts";
import { withPublication } from "../../../src/record/publication.ts";
import { knownAddresses } from "../../../src/site/known-addresses.ts";
import { siteMap } from "../../../src/site/site-map.ts";
import { ROOT } from "../../support/content.ts";

test("the addresses that check knows are those that the site has, frozen charts included", async () => {
  const { state } = await workingCopy(ROOT);
  if (state === null) throw new Error("the project's own content has problems");
  const published = withPublication(state.published, "2031-01-01", [], state.content.editions);
  const there = siteMap({ ...state, published }).map(({ path }) => path);
  expect([...knownAddresses(state.content, published)].sort()).toEqual([...new Set(there)].sort());
  expect(there.filter((path) => path.includes("/2031-01-01/")).length).toBeGreaterThan(20);
});
