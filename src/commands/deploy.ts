import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { reportProblems } from "../diagnostics/report.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { hashPublished } from "../publication/build-manifest.ts";
import {
  builtAddresses,
  type Candidate,
  readCandidate,
  refusals,
  writePublished,
} from "../publication/publish.ts";
import { putRelease, undoRelease } from "../publication/releases.ts";
import { today, withPublication } from "../record/published.ts";
import { command, EXIT, type Exit, Misunderstanding, type Project, tellBuilt } from "./command.ts";

/** What is to be published on a day, and may be; null, with the reasons told, where it may not. */
async function publishable(project: Project, date: string): Promise<Candidate | null> {
  const { root, address, speaker } = project;
  const found = await readCandidate(root, date, address);
  if ("length" in found) {
    reportProblems(project, found);
    return null;
  }
  const reasons = refusals(found);
  for (const reason of reasons) console.error(speaker.say(reason));
  if (reasons.length === 0) return found;
  console.error(speaker.say({ code: "deploy.nothing" }));
  return null;
}

/** Builds the site again where this publication changes what it says of publications: its date, its frozen charts. */
async function dated(project: Project, { manifest, published, content, date }: Candidate): Promise<Exit> {
  const { root, address, speaker } = project;
  const list = withPublication(published, date, [], content.editions);
  if (manifest?.publishedHash === hashPublished(list)) return EXIT.done;
  console.log(speaker.say({ code: "deploy.again", args: { date } }));
  // Astro is loaded for this alone.
  const { buildSite } = await import("../publication/build-site.ts");
  return tellBuilt(project, await buildSite(root, "dist", { published: list, address }));
}

async function publish(project: Project, dir: string, date: string): Promise<Exit> {
  const { root, speaker } = project;
  const tell = (code: string, args: Args): void => console.log(speaker.say({ code: `deploy.${code}`, args }));
  const dist = resolve(root, "dist");
  if (!existsSync(dist)) throw new Refusal({ code: "build.missing" });
  const found = await publishable(project, date);
  if (found === null || (await dated(project, found)) !== EXIT.done) return EXIT.problems;
  const addresses = await builtAddresses(dist);
  tell("publishing", { count: addresses.length, folder: dir });
  const release = await putRelease(dist, dir);
  await writePublished(root, withPublication(found.published, date, addresses, found.content.editions));
  tell("public", { release: String(release), folder: dir });
  return EXIT.done;
}

async function undo(dir: string, { say }: Speaker): Promise<Exit> {
  const release = await undoRelease(dir);
  if (release === null) throw new Refusal({ code: "deploy.no-earlier", args: { folder: dir } });
  console.log(say({ code: "deploy.public-again", args: { release: String(release) } }));
  return EXIT.done;
}

await command({
  name: "deploy",
  usage: "--to DIR [--undo] [--date YYYY-MM-DD]",
  options: { to: { type: "string" }, undo: { type: "boolean", default: false }, date: { type: "string" } },
  run: async ({ values, ...project }) => {
    const { to, date = today() } = values;
    if (to === undefined) throw new Misunderstanding({ code: "usage.no-folder" });
    if (!z.iso.date().safeParse(date).success)
      throw new Misunderstanding({ code: "usage.date", args: { date } });
    if (process.platform === "win32") throw new Refusal({ code: "deploy.no-links" });
    const dir = resolve(project.root, to);
    return values.undo ? await undo(dir, project.speaker) : await publish(project, dir, date);
  },
});
