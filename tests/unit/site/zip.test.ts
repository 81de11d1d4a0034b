import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { archiveModel, chartArchive, zip } from "../../../src/site/archive.ts";
import { contextOf, corrected, drawable, LANGUAGES } from "./fixture.ts";

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

test("the same files give the same bytes, in any order and any time zone", () => {
  const once = zip({ "a.txt": "қазақ", "b.png": new Uint8Array([1, 2, 3]) });
  process.env["TZ"] = "Asia/Almaty";
  expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
  expect(zip({ "b.png": new Uint8Array([1, 2, 3]), "a.txt": "қазақ" })).toEqual(once);
});

test.each(LANGUAGES)(
  "a chart's archive in %s holds all of its files and a README that names each",
  async (lang) => {
    const context = await contextOf(lang, { record: corrected, chart: drawable });
    const files = unzipSync(await chartArchive(archiveModel(context)));
    const stem = `astana-2025-tours-${lang}`;
    expect(Object.keys(files).sort()).toEqual(
      [
        "README.txt",
        `${stem}.bib`,
        `${stem}.csv`,
        `${stem}.json`,
        `${stem}.png`,
        `${stem}.svg`,
        `${stem}@2x.png`,
      ].sort(),
    );
    const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
    for (const name of Object.keys(files)) if (name !== "README.txt") expect(readme).toContain(name);
    expect(readme).toContain("CC BY 4.0");
    expect(readme).toContain("Summing up");
    expect(readme).toContain("Recounted.");
    expect(readme).toContain(`https://figures.example/report/${lang}/2025/figures/tours/`);
    expect(readme).not.toMatch(/null|undefined/);
    expect([...(files[`${stem}.png`] ?? [])].slice(1, 4)).toEqual([0x50, 0x4e, 0x47]);
  },
);
