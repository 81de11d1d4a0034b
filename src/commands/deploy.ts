import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import { reportProblems } from "../diagnostics/report.ts";
import { writeWhole } from "../publication/files.ts";
import { builtAddresses, lost, publishedText, refusals } from "../publication/publish.ts";
import { putRelease, undoRelease } from "../publication/releases.ts";
import { rememberedTarget, rememberTarget, targetAt } from "../publication/target.ts";
import { loadFiles } from "../record/load.ts";
import { PUBLISHED_FILE, readPublished, today, withPublication, withPublished } from "../record/published.ts";
import { loadContent } from "../site/content.ts";
import { buildAndTell } from "./build-and-tell.ts";
import { ask, command, EXIT, type Exit, Misunderstanding, type Project } from "./command.ts";

/** Tells why nothing is published. */
function tellRefused({ speaker }: Project, reasons: readonly Phrase[]): Exit {
  for (const reason of [...reasons, { code: "deploy.nothing" }]) console.error(speaker.say(reason));
  return EXIT.problems;
}

/** Builds the site as it is from this publication on, its day in the pages, and has readers get it. */
async function publish(project: Project, dir: string, date: string): Promise<Exit> {
  const { root, address, speaker } = project;
  const { content, published, problems, files } = await loadContent(root, { address });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (content === null || errors.length > 0) {
    reportProblems(project, errors);
    return tellRefused(project, []);
  }
  const reasons = refusals({ content, published, date });
  if (reasons.length > 0) return tellRefused(project, reasons);
  const next = withPublication(published, date, [], content.editions);
  const exit = await buildAndTell(project, "dist", { published: next, address });
  if (exit !== EXIT.done) return tellRefused(project, []);
  const dist = resolve(root, "dist");
  const addresses = await builtAddresses(dist);
  const gone = lost(published, addresses);
  if (gone.length > 0) return tellRefused(project, gone);
  const list = publishedText(withPublication(published, date, addresses, content.editions));
  const { release, isFirst } = await putRelease(dist, dir, withPublished(files, list));
  await writeWhole(join(root, PUBLISHED_FILE), list);
  await rememberTarget(root, dir);
  const args = { release: String(release), folder: dir, count: addresses.length };
  console.log(speaker.say({ code: "deploy.public", args }));
  if (!isFirst) console.log(speaker.say({ code: "deploy.take-back" }));
  return EXIT.done;
}

/** Shows the publication before the current one again, and notes that this is what is public. */
async function undo({ root, speaker }: Project, dir: string): Promise<Exit> {
  const before = readPublished(await loadFiles(root)).value;
  const undone = await undoRelease(dir);
  if (undone === null) throw new Refusal({ code: "deploy.no-earlier", args: { folder: dir } });
  const { release, isFirst, files } = undone;
  const list = files.find(({ path }) => path === PUBLISHED_FILE);
  if (list === undefined) await rm(join(root, PUBLISHED_FILE), { force: true });
  else await writeWhole(join(root, PUBLISHED_FILE), list.text);
  console.log(speaker.say({ code: "deploy.public-again", args: { release: String(release) } }));
  const { editions } = readPublished(files).value;
  for (const year of Object.keys(before.editions).filter((year) => !(year in editions)))
    console.log(speaker.say({ code: "deploy.year-gone", args: { year } }));
  if (!isFirst) console.log(speaker.say({ code: "deploy.take-back" }));
  return EXIT.done;
}

await command({
  name: "deploy",
  usage: "[to DIR] [undo] [date YYYY-MM-DD]",
  options: { to: { type: "string" }, undo: { type: "boolean", default: false }, date: { type: "string" } },
  run: async ({ values, ...project }) => {
    const { date = today() } = values;
    if (!z.iso.date().safeParse(date).success)
      throw new Misunderstanding({ code: "usage.date", args: { date } });
    const to =
      values.to ?? (await rememberedTarget(project.root)) ?? (await ask(project, { code: "deploy.where" }));
    if (to === null) throw new Misunderstanding({ code: "usage.no-folder" });
    const dir = await targetAt(project.root, to);
    return values.undo ? await undo(project, dir) : await publish(project, dir, date);
  },
});
