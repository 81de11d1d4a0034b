import { beforeAll, describe, expect, test } from "vitest";
import { english } from "../../../src/locales/speaker.ts";
import { type Candidate, lost, refusals } from "../../../src/publication/publish.ts";
import type { Content, YearRecord } from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED, type Published, withPublication } from "../../../src/record/published.ts";
import { madeUpContent } from "../../support/content.ts";

const NOTE = { en: "Counted again.", kk: "Қайта саналды.", ru: "Пересчитано." };
let content: Content;
let published: Published;
beforeAll(async () => {
  content = await madeUpContent();
  published = withPublication(NOTHING_PUBLISHED, "2026-01-15", ["/en/2020/"], content.editions);
});

const told = (candidate: Partial<Candidate>): readonly string[] =>
  refusals({ content, published, date: "2026-03-01", ...candidate }).map((phrase) => english().say(phrase));

/** The content with its first year's record changed. */
const changed = (change: (record: YearRecord) => Partial<YearRecord>): Content => ({
  ...content,
  editions: content.editions.map((edition, index) =>
    index > 0 ? edition : { ...edition, record: { ...edition.record, ...change(edition.record) } },
  ),
});
const withBooks = (value: number) =>
  changed(({ metrics }) => ({
    metrics: metrics.map((metric) =>
      metric.id === "books" && metric.kind === "count" ? { ...metric, value } : metric,
    ),
  }));
const booksOf = ({ editions }: Content) => {
  const found = editions[0]?.record.metrics.find(({ id }) => id === "books");
  if (found?.kind !== "count") throw new Error("the town counts no books");
  const { value, precision } = found;
  return { value, precision };
};

describe("publishing is refused", () => {
  test("for nothing, where nothing is wrong", () => {
    expect(told({})).toEqual([]);
    expect(told({ published: NOTHING_PUBLISHED })).toEqual([]);
  });

  test("for the placeholder address", () => {
    const [reason] = told({
      content: { ...content, site: { ...content.site, address: "https://example.org" } },
    });
    expect(reason).toMatch(/https:\/\/example\.org.*data\/site\.json/);
  });

  test("where a published figure changed and no correction tells so, until one does", () => {
    const was = booksOf(content);
    const next = withBooks(Number(was.value) + 100);
    const [reason] = told({ content: next });
    expect(reason).toMatch(/"books" was published as .* on 2026-01-15 and is now .*"corrections"/);
    const corrections = [{ date: "2026-02-01", metric: "books", was, note: NOTE }];
    const corrected = {
      ...next,
      editions: next.editions.map((edition, index) =>
        index > 0 ? edition : { ...edition, record: { ...edition.record, corrections } },
      ),
    };
    expect(told({ content: corrected })).toEqual([]);
    const [early] = told({ content: corrected, date: "2026-01-31" });
    expect(early).toMatch(
      /correction of "books" in data\/2020\.json is dated 2026-02-01, after today, 2026-01-31/,
    );
  });

  test("where a published figure was taken out", () => {
    const [reason] = told({
      content: changed(({ metrics }) => ({ metrics: metrics.filter(({ id }) => id !== "books") })),
    });
    expect(reason).toMatch(/"books" was published as .* and is no longer in data\/2020\.json/);
  });

  test("for a day before the last publication", () => {
    expect(told({ date: "2025-12-31" })).toEqual([
      "2025-12-31 is before the last publication, 2026-01-15. Is this computer's date right?",
    ]);
  });

  test("where a published address would be gone", () => {
    expect(lost(published, ["/en/2020/", "/en/"])).toEqual([]);
    const [reason = { code: "" }] = lost(published, ["/en/"]);
    expect(english().say(reason)).toContain("/en/2020/ was published and is gone");
  });
});
