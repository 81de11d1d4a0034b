import { z } from "zod";
import { publishSite, takeBack } from "../publication/deploy.ts";
import { rememberedTarget, targetAt } from "../publication/target.ts";
import { today } from "../record/published.ts";
import { tellBuilt } from "./build-and-tell.ts";
import { ask, command, EXIT, type Exit, Misunderstanding, type Project } from "./command.ts";
import { progressOn } from "./progress.ts";

async function publish(project: Project, folder: string, date: string): Promise<Exit> {
  const { root, address, speaker } = project;
  const { say } = speaker;
  const line = progressOn(process.stderr, speaker);
  const outcome = await publishSite({ root, address, folder, date, progress: line.show }).finally(line.end);
  const { reasons, published } = outcome;
  tellBuilt(project, outcome, "dist");
  if (published === null) {
    for (const reason of [...reasons, { code: "deploy.nothing" }]) console.error(say(reason));
    return EXIT.problems;
  }
  const { release, isFirst, addresses: count } = published;
  console.log(say({ code: "deploy.public", args: { release: String(release), folder, count } }));
  if (!isFirst) console.log(say({ code: "deploy.take-back" }));
  return EXIT.done;
}

async function undo({ root, speaker }: Project, folder: string): Promise<Exit> {
  const { say } = speaker;
  const { release, isFirst, gone } = await takeBack(root, folder);
  console.log(say({ code: "deploy.public-again", args: { release: String(release) } }));
  for (const year of gone) console.log(say({ code: "deploy.year-gone", args: { year } }));
  if (!isFirst) console.log(say({ code: "deploy.take-back" }));
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
