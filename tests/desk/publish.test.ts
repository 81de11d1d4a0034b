import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { openDeskPage, startDesk } from "../support/desk.ts";
import { editJson, editText, type Json } from "../support/edit.ts";
import { fillYear } from "../support/fill-year.ts";
import { copySmallProject } from "../support/project.ts";

const TAGS: Readonly<Record<string, string>> = { English: "en", Kazakh: "kk", Russian: "ru" };

describe.skipIf(noBrowser !== null)("staff, at the desk's page for publishing", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser?.close());

  const part = (page: Page, name: string) => page.getByRole("navigation").getByRole("button", { name });

  test("publish, are asked why a public figure changed, publish it with the reason, go back, open a year, and pack it all", async () => {
    using copy = copySmallProject();
    const server = mkdtempSync(join(tmpdir(), "report-public-"));
    const git = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync("git", ["-C", copy.dir, ...args], { encoding: "utf8" });
      if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
      return stdout.trim();
    };
    git("init", "--quiet", "--bare", join(server, "elsewhere"));
    git("init", "--quiet");
    for (const [name, value] of [
      ["user.name", "Staff"],
      ["user.email", "staff@example.org"],
      ["push.default", "current"],
    ] as const)
      git("config", name, value);
    git("remote", "add", "origin", join(server, "elsewhere"));
    writeFileSync(join(copy.dir, "README.md"), "Figures\n");
    git("add", "data", "src/report", "README.md");
    git("commit", "--quiet", "--message", "As it was");
    git("push", "--quiet", "origin", "HEAD");
    const first = git("rev-parse", "HEAD");
    const desk = await startDesk(copy.dir);
    try {
      const page = await openDeskPage(browser, desk.url);
      const shown = (year = "2021") => readFileSync(join(server, `current/en/${year}/index.html`), "utf8");
      const record = () => JSON.parse(readFileSync(join(copy.dir, "data/2021.json"), "utf8"));
      const figure = record().metrics.find(
        ({ kind, quote, value }: { kind: string; quote: string; value: number }) =>
          kind === "count" && quote.includes(String(value)),
      );
      const before = figure.value;

      await part(page, "Publish").click();
      await page.getByLabel("Folder of the server").fill(server);
      await page.getByRole("button", { name: "Publish", exact: true }).last().click();
      await page.getByText("Publication 1 is public").waitFor();
      await page.getByText("What was published is kept in git.").waitFor();
      expect(git("diff", "--name-only", first, "HEAD")).toBe("data/published.json");
      // A colleague is in the midst of something else.
      writeFileSync(join(copy.dir, "README.md"), "Figures, and texts\n");
      writeFileSync(join(copy.dir, "notes.txt"), "Ask again.\n");
      git("add", "README.md", "notes.txt");
      expect(shown()).toContain(`value="${before}" data-metric="${figure.id}"`);

      // Somebody else mends the source's words in the file meanwhile.
      editText(
        copy.dir,
        "data/2021.json",
        figure.quote,
        figure.quote.replace(String(before), String(before + 1)),
      );
      await page.getByText("The words of the source don’t have this value").first().waitFor();
      await part(page, "Figures").click();
      await page.getByLabel(`${figure.label.en}: Value`, { exact: true }).fill(String(before + 1));
      await page.getByText("Not saved: 1 file").waitFor();
      await part(page, "Publish").click();
      await page.getByText("Readers have seen the old number").waitFor();
      await page.getByRole("button", { name: "Save" }).last().click();
      await page.getByText("All is saved.").waitFor();
      const publish = page.getByRole("button", { name: "Publish", exact: true }).last();
      expect(await publish.isDisabled()).toBe(true);
      const reasons = {
        English: "The list of libraries was incomplete.",
        Kazakh: "Кітапханалар тізімі толық болмаған.",
        Russian: "Список библиотек был неполным.",
      };
      for (const [lang, text] of Object.entries(reasons))
        await page.getByLabel(lang, { exact: true }).fill(text);
      await page.getByRole("button", { name: "Add the reason" }).click();
      await page.getByRole("button", { name: "Save" }).last().click();
      await page.getByRole("heading", { name: "What readers will find changed" }).waitFor();
      expect(record().corrections).toMatchObject([
        { metric: figure.id, was: { value: before }, note: { en: reasons.English, ru: reasons.Russian } },
      ]);
      await publish.click();
      await page.getByText("Publication 2 is public").waitFor();
      // Only what was published is kept, with what changed as the message; nothing is sent anywhere.
      await page.getByText("What was published is kept in git.").waitFor();
      expect(git("show", "--name-only", "--format=", "HEAD").split("\n").sort()).toEqual([
        "data/2021.json",
        "data/published.json",
      ]);
      const message = git("show", "--no-patch", "--format=%B", "HEAD");
      expect(message).toMatch(/^Published on \d{4}-\d\d-\d\d\n\n/);
      expect(message).toContain(`${figure.id}: ${before} → ${before + 1}`);
      expect(message).toContain(reasons.Russian);
      expect(git("diff", "--cached", "--name-only").split("\n")).toEqual(["README.md", "notes.txt"]);
      expect(git("--git-dir", join(server, "elsewhere"), "rev-list", "--all")).toBe(first);
      expect(shown()).toContain(`value="${before + 1}" data-metric="${figure.id}"`);

      await page.getByRole("button", { name: "Go back to the publication before" }).click();
      await page.getByRole("alert").getByRole("button", { name: "Go back" }).click();
      await page.getByText("Publication 1 is public again").waitFor();
      expect(shown()).toContain(`value="${before}" data-metric="${figure.id}"`);
      expect(record().metrics.find(({ id }: { id: string }) => id === figure.id).value).toBe(before + 1);

      await page.getByRole("button", { name: "Open 2022" }).click();
      await page.getByText("2022 is open").waitFor();
      // A colleague fills in the figures, and has read every text.
      editJson(copy.dir, "data/2022.json", (json: Json) => {
        const { title, sources } = structuredClone(json);
        fillYear(json, record());
        Object.assign(json, { title, sources });
        for (const carried of json.carried) carried.confirmed = true;
      });
      await part(page, "The year").click();
      // A new year has one source, which is to be named.
      const sources = page.locator("section", { hasText: "Sources" });
      await sources.locator("legend", { hasText: "summary" }).waitFor();
      await expect.poll(() => sources.locator("legend").count(), { timeout: 60_000 }).toBe(1);
      const name = page.locator("section", { hasText: "What the year was called" });
      for (const lang of ["English", "Kazakh", "Russian"])
        await name.getByLabel(lang, { exact: true }).fill(record().title[TAGS[lang] ?? ""]);
      await page.getByLabel("Language that it is written in").selectOption("en");
      await sources.getByLabel("English", { exact: true }).fill("Zhelkent sums up another year");
      await page.getByLabel("Readers are to see this year").check();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("All is saved.").waitFor();
      await part(page, "Publish").click();
      await publish.click();
      await page.getByText("Publication 2 is public").waitFor();
      expect(shown("2022")).toContain(`value="${(before + 1) * 2}" data-metric="${figure.id}"`);

      const packed = page.waitForEvent("download");
      await page.getByRole("button", { name: "Pack it" }).click();
      const zip = unzipSync(readFileSync(await (await packed).path()));
      const draft = join(server, "draft");
      for (const [name, bytes] of Object.entries(zip)) {
        mkdirSync(dirname(join(draft, name)), { recursive: true });
        writeFileSync(join(draft, name), bytes);
      }
      // As whoever gets it opens it: from the disk, with nothing to ask.
      await page.context().setOffline(true);
      await page.goto(pathToFileURL(join(draft, "index.html")).href);
      await page
        .locator(`data[data-metric="${figure.id}"][value="${(before + 1) * 2}"]`)
        .first()
        .waitFor();
      await page.locator("svg[data-chart]").first().waitFor();
      await page.locator("a[href*='figures/']").first().click();
      await page.locator("figure.own svg[data-chart]").first().waitFor();
      await page.locator("a[hreflang=ru], a[lang=ru]").first().click();
      expect(await page.locator("html").getAttribute("lang")).toBe("ru");
      await page.context().close();
    } finally {
      await desk.end();
      rmSync(server, { recursive: true });
    }
    // Four builds, beside other tests.
  }, 900_000);
});
