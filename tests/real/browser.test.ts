import { expect, inject, test } from "vitest";
import { axeFindings, looksAt, SEED } from "../support/axe.ts";
import { contentIn } from "../support/content.ts";
import { WIDTHS, withSite } from "../support/in-browser.ts";
import { faultsOf } from "../support/layout-faults.ts";

const { site, editions } = await contentIn(inject("contentRoot"));

withSite(
  "the report as it is",
  () => inject("realDist"),
  site.base,
  (opened) => {
    const years = editions.map(({ record }) => record.year);
    const reports = site.languages.flatMap((lang) => years.map((year) => `/${lang}/${year}/`));
    const others = editions.flatMap(({ record: { year }, charts }) => [
      ...charts.map(({ id }) => `/${site.defaultLanguage}/${year}/figures/${id}/`),
      `/${site.defaultLanguage}/${year}/poster/`,
    ]);

    test.each([
      ...reports.map((path, index) => [path, looksAt(index, 3)] as const),
      ...others.map((path, index) => [path, looksAt(index, 5)] as const),
    ])(`axe finds nothing on %s, SEED=${SEED}`, async (path, looks) => {
      const page = await opened().visit(path);
      expect(await axeFindings(page, looks)).toEqual([]);
      await page.close();
    });

    test.each(reports)(
      "%s fits every screen: no label lies on another, or leaves its chart",
      async (path) => {
        const page = await opened().visit(path);
        expect(await faultsOf(page, WIDTHS)).toEqual([]);
        await page.close();
      },
    );
  },
);
