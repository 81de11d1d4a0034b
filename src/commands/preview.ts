import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { getLocation } from "jsonc-parser";
import type { ViteDevServer } from "vite";
import type { Markup } from "../charts/markup.ts";
import { checkContent } from "../check/run-check.ts";
import { offsetsOf, withSlashes } from "../diagnostics/document.ts";
import { type Problem, publicName } from "../diagnostics/problem.ts";
import { terminalReport, textOf } from "../diagnostics/report.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import { loadFiles } from "../record/load.ts";
import type { Content, Lang } from "../record/model.ts";
import { INPUTS_ID, type Inputs, inputs } from "../site/inputs.ts";
import type { Project } from "./command.ts";
import { problemNotice, problemPage } from "./problem-page.ts";

/** Files that are read from disk and not imported, so that the preview's server must be told of their changes. */
const CONTENT = /(?:^|[\\/])(data|src[\\/]report|src[\\/]language)[\\/].*\.(json|mdx)$/;
/** What the browser asks of the preview's server and not of the report. */
const OF_VITE = /^\/(?:@|src\/|node_modules\/)/;
/** Several files that are saved at once are looked at once. */
const SOON = 100;

type Next = (error?: unknown) => void;

/**
 * What `npm run dev` does beyond Astro: it reloads the page when a content file changes, tells the terminal what
 * `npm run check` would, and shows it on the pages that it is of: errors in place of the page, warnings below it.
 */
export const preview = (project: Project): AstroIntegration => {
  const { root, speaker } = project;
  const seen = lookAt(project);
  return {
    name: "preview",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [inputs(seen.inputs)] } }),
      "astro:server:setup": async ({ server }) => {
        const look = () => seen.now((changed) => forget(server, root, changed));
        let last = look();
        let soon: NodeJS.Timeout | undefined;
        const follow = (path: string): void => {
          if (!CONTENT.test(path)) return;
          server.ws.send({ type: "full-reload", path: "*" });
          clearTimeout(soon);
          soon = setTimeout(() => {
            last = look();
            // A file that goes while it is read is followed by an event of its own.
            last.catch(() => undefined);
          }, SOON);
        };
        server.watcher.add(["data", "src/report"]);
        server.watcher.on("change", follow).on("add", follow).on("unlink", follow);
        const answer = async (
          { url = "/", headers }: IncomingMessage,
          response: ServerResponse,
          next: Next,
        ): Promise<void> => {
          const isPage = headers.accept?.includes("text/html") ?? false;
          // What a page asks for besides itself rests on the same content.
          if (isPage) last = look();
          const { problems, sound } = await last;
          const { errors, warnings } = problemsOf(url, problems, sound, (file) => textOf(root, file) ?? "");
          if (errors.length === 0) {
            const notice = problemNotice(warnings, speaker);
            if (isPage && isWholePage(url) && notice !== null) append(response, notice);
            return next();
          }
          const [type, text] = isPage
            ? ["html", problemPage(errors, speaker)]
            : ["plain", `${speaker.say({ code: "preview.see" })}\n`];
          response.writeHead(500, { "Content-Type": `text/${type}; charset=utf-8` }).end(text);
        };
        server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) =>
          OF_VITE.test(request.url ?? "") ? next() : void answer(request, response, next).catch(next),
        );
        await last;
      },
    },
  };
};

/** Every page's address ends with a slash; an embed's is a part of somebody else's page. */
const isWholePage = (url: string): boolean => /^[^?#]*\/(?:[?#]|$)/.test(url) && !url.includes("/embed/");

/**
 * A check that tells the terminal of errors and warnings, as `npm run check` does, whenever they are others than before,
 * and lets the pages have the drafts that can be shown. `changed` is called where pages are to be made from something
 * else than before, with the files whose text differs, or null where there are other files or other drafts.
 */
function lookAt(project: Project) {
  const { root, address } = project;
  let told: string | null = null;
  let inputs: Inputs = { files: [] };
  return {
    inputs: () => inputs,
    now: async (changed: (files: readonly string[] | null) => void) => {
      const files = await loadFiles(root);
      const { problems, sound, leftOut } = await checkContent(files, { address });
      const hidden = problems.filter(hidesDraft).map(({ draft }) => draft);
      const next = { files, address, shown: leftOut.filter((year) => !hidden.includes(year)) };
      const isSame = JSON.stringify(next) === JSON.stringify(inputs);
      const differing = differingFiles(inputs, next);
      inputs = next;
      if (!isSame) changed(differing);
      const faults = problems.filter(({ severity }) => severity !== "notice");
      const report = terminalReport(project, faults, process.stdout);
      if (report !== told) console.log(report);
      told = report;
      return { problems, sound };
    },
  };
}

/** The files whose text differs; null where there are other files, or other drafts are shown. */
function differingFiles(before: Inputs, after: Inputs): readonly string[] | null {
  const outline = ({ files, shown }: Inputs): string =>
    JSON.stringify([files.map(({ path }) => path), shown]);
  if (outline(before) !== outline(after)) return null;
  return after.files.flatMap(({ path, text }, index) => (text === before.files[index]?.text ? [] : [path]));
}

/** Has modules made again: where texts alone differ, theirs and what rests on them, since all others are compiled as before. */
function forget(
  { moduleGraph: all, environments }: ViteDevServer,
  root: string,
  files: readonly string[] | null,
) {
  if (files === null) return all.invalidateAll();
  for (const { moduleGraph } of Object.values(environments)) {
    const ofFiles = files.flatMap((file) => [
      ...(moduleGraph.getModulesByFile(withSlashes(join(root, file))) ?? []),
    ]);
    for (const module of [moduleGraph.getModuleById(INPUTS_ID), ...ofFiles])
      if (module !== undefined) moduleGraph.invalidateModule(module);
  }
}

/** Has `html` follow the page that is about to be answered; an answer that is no whole page stays as it is. */
function append(response: ServerResponse, html: Markup): void {
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (...last: Parameters<typeof end>) => {
      if (response.statusCode === 200 && response.req.method === "GET") response.write(html);
      return end(...last);
    },
  });
}

/** What is wrong on one page of the preview: what must be mended before it is shown, and what is worth a look in its year. */
type PageProblems = Readonly<Record<"errors" | "warnings", readonly Problem[]>>;

/**
 * The problems of the page at an address: those of its own language and of all, and of drafts' faults those of its year.
 * @param sound null where the site's settings can't be read. @param fileText the text of a file.
 */
export function problemsOf(
  url: string,
  problems: readonly Problem[],
  sound: Content | null,
  fileText: (file: string) => string,
): PageProblems {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (sound === null) return { errors, warnings: [] };
  const { languages, defaultLanguage } = sound.site;
  const { lang = defaultLanguage, year = latestEdition(sound)?.record.year } = placeIn(url, languages);
  const isHere = (problem: Problem): boolean => {
    const spoilt = languageOf(problem, languages, fileText(problem.file));
    return spoilt === null || spoilt === lang;
  };
  const isPublic = sound.editions.some(({ record }) => !record.draft);
  const ofDraft = problems.filter((problem) => isFault(problem) && (problem.draft === year || !isPublic));
  return {
    errors: [
      ...errors.filter(isHere),
      ...ofDraft.filter((problem) => hidesDraft(problem) || isHere(problem)),
    ],
    warnings: problems.filter(
      (problem) =>
        problem.severity === "warning" &&
        !isFault(problem) &&
        yearOf(problem.file) === year &&
        (isUnread(problem) || isHere(problem)),
    ),
  };
}

/** True for texts of the year before that nobody has confirmed: a draft is shown with them. */
const isUnread = ({ code }: Problem): boolean => publicName(code) === "carried";

/** True for what must be mended before a draft is shown. */
const isFault = (problem: Problem): boolean => problem.draft !== undefined && !isUnread(problem);

/** True for a draft's fault that leaves none of its pages to be shown, of a record or chart; a text has its own page. */
const hidesDraft = (problem: Problem): boolean => isFault(problem) && !problem.file.endsWith(".mdx");

/** The language and the year in a page's address, after whatever base path. */
function placeIn(url: string, languages: readonly Lang[]): { readonly lang?: Lang; readonly year?: number } {
  const parts = new URL(url, "http://preview").pathname.split("/");
  const at = parts.findIndex((part) => languages.includes(part));
  const [lang, year] = at < 0 ? [] : [parts[at], parts[at + 1]];
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(/^\d{4}$/.test(year ?? "") ? { year: Number(year) } : {}),
  };
}

/**
 * The one language whose pages a problem spoils: that of the folder that its file is in, or of the text that it points
 * at in a JSON file; null where it concerns them all.
 * @param text of the problem's file.
 */
function languageOf(problem: Problem, languages: readonly Lang[], text: string): Lang | null {
  const { file, line, column } = problem;
  const known = (name: string | number): boolean => languages.includes(String(name));
  const folder = file.split("/").find(known);
  if (folder !== undefined) return folder;
  if (line === null || column === null || !file.endsWith(".json")) return null;
  // One into the value: at its first sign is still what is before it.
  return String(getLocation(text, offsetsOf(text)({ line, column }) + 1).path.find(known) ?? "") || null;
}
