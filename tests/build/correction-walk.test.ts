import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteScripts } from "../../src/publication/headers.ts";
import { hostSettings } from "../../src/publication/hosts.ts";
import { editJson, metricOf } from "../support/edit.ts";
import { BASE, SITE } from "../support/kit.ts";
import { type Nginx, noNginx, startNginx } from "../support/nginx.ts";
import { type Copy, copySmallProject, run, runOwn } from "../support/project.ts";
import { pageOf, textOf } from "../support/site.ts";

const FIRST = "2026-02-01";
const SECOND = "2026-03-01";
const NOTES = {
  en: "The summary was misread.",
  kk: "Хабарлама қате оқылған.",
  ru: "Сообщение прочли неверно.",
};

let copy: Copy;
let web: string;
/** Who serves what is published, where it can be had: as another user than the one who publishes, who hides all files. */
let nginx: Nginx | null = null;
let umask: number;
beforeAll(() => {
  copy = copySmallProject("report of a town");
  web = mkdtempSync(join(tmpdir(), "web-"));
  chmodSync(web, 0o755);
  umask = process.umask(0o077);
});
afterAll(() => {
  process.umask(umask);
  nginx?.[Symbol.dispose]();
  rmSync(web, { recursive: true, force: true });
  copy[Symbol.dispose]();
});

/** What a reader of a chart in an article gets. */
async function served(path: string): Promise<string> {
  if (noNginx !== null) return read(`${path}index.html`);
  const settings = async () =>
    hostSettings(await siteScripts(join(web, "current")), BASE, {})["deploy/nginx.conf"] ?? "";
  nginx ??= await startNginx(await settings(), join(web, "current"), "www-data");
  const answer = await fetch(nginx.origin + BASE + path);
  expect(answer.status).toBe(200);
  return await answer.text();
}

const command = (name: string, ...args: readonly string[]) => run(copy.dir, name, args);
const read = (path: string): string => readFileSync(join(web, "current", path), "utf8");
const shown = (path: string): string => {
  const { body } = pageOf(join(web, "current"), path);
  for (const script of body.querySelectorAll("script")) script.remove();
  return textOf(body);
};

/** Publishes; where to is remembered from the first time on. */
async function publish(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await command("deploy", ...args);
  expect(code, out + err).toBe(0);
  return out;
}
/** What `changes` tells. */
async function changes(): Promise<string> {
  const { code, out, err } = await command("changes");
  expect(code, err).toBe(0);
  return out;
}
const noted = (): string => readFileSync(join(copy.dir, "data/published.json"), "utf8");

test("the first publication carries its own day: frozen charts, dates, the feed; it asks no host for anything", async () => {
  const asked = join(copy.dir, "../asked");
  const noting = {
    NODE_OPTIONS: `--import=${import.meta.resolve("../support/asked-hosts.ts")}`,
    ASKED_HOSTS: asked,
  };
  const { code, out, err } = await runOwn(copy.dir, "deploy", ["to", web, "date", FIRST], noting);
  expect(code, out + err).toBe(0);
  expect(existsSync(asked) ? readFileSync(asked, "utf8") : "").toBe("");
  expect(out).toMatch(/Publication 1 is public/);
  expect(out).not.toContain("undo");
  expect(await changes()).toContain("Nothing changes for readers, compared with what is public in");
  expect(await served("/en/2021/embed/people/")).toContain("3,200");
  const frozen = `/en/2021/embed/people/${FIRST}/`;
  expect(shown(frozen)).toContain("3,200");
  expect(read("en/2021/figures/people/index.html")).toContain(`${SITE}${frozen}`);
  expect(read("en/2021/index.html")).toContain(`"datePublished":"${FIRST}"`);
  expect(parseAtomFeed(read("en/corrections.xml")).entries).toHaveLength(1);
});

test("a correction walks through: warned with the entry, refused, pasted, published", async () => {
  const before = read(`en/2021/embed/people/${FIRST}/index.html`);
  editJson(copy.dir, "data/2021.json", (record) => {
    Object.assign(metricOf(record, "tour-pupils"), { value: 3100, quote: "over 3,100 pupils" });
  });

  const warned = await command("check", "--json");
  expect(warned.code).toBe(0);
  const { problems } = JSON.parse(warned.out) as { problems: { code: string; hint: string }[] };
  const [, entry = ""] =
    /(\{.*\})$/.exec(problems.find(({ code }) => code === "correction-missing")?.hint ?? "") ?? [];
  const refused = await command("deploy", "--date", SECOND);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("Nothing was published.")]);
  expect(shown("/en/2021/")).toContain("3,200");

  editJson(copy.dir, "data/2021.json", (record) => {
    record.corrections.push({ ...JSON.parse(entry), date: SECOND, note: NOTES });
  });
  const first = noted();
  expect(await publish("--date", SECOND)).toContain("npm run deploy undo");

  for (const lang of ["en", "kk", "ru"] as const) {
    expect(shown(`/${lang}/2021/corrections/`)).toContain(NOTES[lang]);
    expect(shown(`/${lang}/2021/figures/people/`)).toContain(NOTES[lang]);
    // The report marks the chart, and leads to what was changed; no sentence there has a space before its full stop.
    const mark = pageOf(join(web, "current"), `/${lang}/2021/`).querySelector(
      '[data-figure=people] figcaption a[href*="#c-"]',
    );
    const [page = "", anchor = ""] = (mark?.getAttribute("href") ?? "").slice(BASE.length).split("#");
    expect(pageOf(join(web, "current"), page).getElementById(anchor)).not.toBeNull();
    expect(shown(`/${lang}/2021/corrections/`)).not.toMatch(/\s\./);
    expect(
      pageOf(join(web, "current"), `/${lang}/2021/embed/people/`).querySelectorAll(".foot b").length,
    ).toBe(1);
    expect(read(`${lang}/2021/index.html`)).toContain(`"dateModified":"${SECOND}"`);
    const { entries = [] } = parseAtomFeed(read(`${lang}/corrections.xml`));
    expect(JSON.stringify(entries)).toContain(NOTES[lang]);
  }
  expect(shown("/en/2021/embed/people/")).toContain("3,100");
  expect(read(`en/2021/embed/people/${FIRST}/index.html`)).toBe(before);
  expect(shown(`/en/2021/embed/people/${SECOND}/`)).toContain("3,100");

  // Taken back, and published again: what is told to change is what readers see, at every step.
  const second = noted();
  expect(await publish("undo")).not.toContain("npm run deploy undo");
  expect(await served("/en/2021/embed/people/")).toContain("3,200");
  expect(noted()).toBe(first);
  expect(await changes()).toMatch(/tour-pupils: over 3200 → over 3100/);
  const none = await command("deploy", "undo");
  expect([none.code, none.err]).toEqual([1, expect.stringContaining("no earlier publication")]);
  await publish("date", SECOND);
  expect(noted()).toBe(second);
  expect(await served("/en/2021/embed/people/")).toContain("3,100");
  expect(await changes()).toContain("Nothing changes for readers");
}, 300_000);

test("what was published is looked up in the list, so that words and charts of before stay as they were", async () => {
  const before = read(`en/2021/embed/people/${SECOND}/index.html`);
  editJson(copy.dir, "data/2021.json", (record) => {
    metricOf(record, "hearers").label.en = "Borrowers";
    record.metrics.push({ ...metricOf(record, "hearers"), id: "workshops", value: 770, precision: "over" });
  });
  editJson(copy.dir, "src/report/2021/charts/people.json", (chart) => {
    chart.metrics.push("workshops");
  });
  expect(await changes()).toContain("Listeners to recorded books");
  await publish("--date", "2026-04-01");
  expect(read(`en/2021/embed/people/${SECOND}/index.html`)).toBe(before);
  expect(shown("/en/2021/embed/people/")).toMatch(/Borrowers[\s\S]*770/);
  rmSync(join(copy.dir, "changes.html"), { force: true });
});
