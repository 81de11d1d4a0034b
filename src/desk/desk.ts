import { PassThrough } from "node:stream";
import { Refusal } from "../diagnostics/phrase.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { english, speakerOf } from "../locales/speaker.ts";
import type { Answer, Looking, Question, QuestionName } from "./api.ts";
import { atDesk } from "./at-desk.ts";
import { keep, readAgain, readWorkspace, save } from "./files.ts";
import { formView } from "./forms.ts";
import { chartsView, contentView, formsIn, type Look, lookAt, waysIn } from "./look.ts";
import { addition } from "./new-figure.ts";
import { problemsView } from "./problems-view.ts";
import {
  compare,
  goBack,
  openNextYear,
  type Publishing,
  pack,
  publish,
  publishingView,
  verify,
} from "./publishing.ts";
import { sectionMoved } from "./sections.ts";
import { tableRead } from "./table.ts";
import {
  openWorkspace,
  settled,
  unsaved,
  type Workspace,
  withNext,
  withoutLast,
  withStep,
} from "./workspace.ts";

/** Where a desk works. */
export interface DeskOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Stands in for the site's own address. */
  readonly address: string | undefined;
}

/** The project being edited; every page that is open has the same. */
export interface Desk {
  /** What is told, part by part as it is known; a page that has edited meanwhile is told no more of it. */
  answer<Name extends QuestionName>(name: Name, question: Question<Name>): AsyncGenerator<Answer>;
  /** Reads the disk again, where somebody else may have changed a file. */
  refresh(): Promise<void>;
  /** Comes back once nothing is being done. */
  idle(): Promise<unknown>;
  /** Calls back at once, and whenever something has changed; the answer ends that. */
  follow(changed: (version: number) => void): () => void;
}

type Tell = (answer: Answer) => void;

/** What is asked beside the work, and changes nothing. */
const ASIDE: ReadonlySet<QuestionName> = new Set(["ways", "forms"]);

const speakerFor = (lang: string): Speaker => atDesk(speakerOf(lang) ?? english());

/** Opens the project's files, with what was typed and never saved. */
export async function openDesk({ root, address }: DeskOptions): Promise<Desk> {
  let { workspace, setAside } = await readWorkspace(root);
  let version = 1;
  /** The page that the last edit was made in. */
  let lastPage = "";
  let isRestored = unsaved(workspace).length > 0;
  const followers = new Set<(version: number) => void>();
  // One thing is done at a time.
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const next = busy.then(task, task);
    busy = next.catch(() => undefined);
    return next;
  };

  /** Takes a workspace in the place of the last, and tells everybody. */
  const take = (next: Workspace): void => {
    if (next === workspace) return;
    workspace = next;
    version += 1;
    for (const changed of followers) changed(version);
  };
  /** The same of one that is edited, once that is kept. */
  const edit = async (next: Workspace): Promise<void> => {
    await keep(root, next);
    take(next);
  };

  let looked: Promise<Look> | null = null;
  let lookedAt = 0;
  /** What is there, read once for each change. */
  const look = (): Promise<Look> => {
    if (looked !== null && lookedAt === version) return looked;
    const own = version;
    lookedAt = own;
    looked = lookAt(workspace, own, address, async () => {
      // Whatever came meanwhile is answered first.
      await new Promise(setImmediate);
      if (own !== version) throw new Old();
    });
    return looked;
  };

  /** What publishing works with, once all is on disk. @throws {Refusal} while something isn't. */
  const onDisk = ({ lang }: Looking, tell: Tell): Publishing => {
    if (unsaved(workspace).length > 0) throw new Refusal({ code: "desk.save-first" });
    return { root, address, speaker: speakerFor(lang), tell };
  };
  /** The same for what writes files itself. */
  const writing = async (task: Promise<void>): Promise<void> => {
    await task.finally(async () => take(await readAgain(root, workspace)));
  };

  const does: { readonly [Name in QuestionName]: (question: Question<Name>, tell: Tell) => Promise<void> } = {
    look: async () => undefined,
    edit: async ({ step, page }) => {
      await edit(withStep(workspace, step, page === lastPage));
      lastPage = page;
    },
    undo: async () => await edit(withoutLast(workspace)),
    redo: async () => await edit(withNext(workspace)),
    save: async () => {
      isRestored = false;
      setAside = null;
      take(await save(root, workspace));
    },
    discard: async () => {
      isRestored = false;
      setAside = null;
      await edit(await readAgain(root, openWorkspace([])));
    },
    settle: async ({ file, how }) => await edit(settled(workspace, file, how)),
    ways: async ({ looking, in: lang, reference }, tell) =>
      tell(waysIn(await look(), looking.year, lang, reference)),
    forms: async (question, tell) => tell(formsIn(await look(), question, speakerFor(question.looking.lang))),
    form: async ({ looking }, tell) => tell(formView((await look()).opened, speakerFor(looking.lang))),
    add: async ({ looking, ...figure }) => {
      const path = `data/${looking.year}.json`;
      const { schema } = formView((await look()).opened, speakerFor(looking.lang));
      const text = workspace.now.get(path) ?? "";
      await edit(withStep(workspace, [addition({ path, text }, schema, figure)]));
    },
    section: async ({ looking, id, by }) => {
      const step = sectionMoved(workspace.now, looking.year, id, by);
      if (step.length > 0) await edit(withStep(workspace, step));
    },
    table: async (question, tell) => {
      const { view, step } = tableRead((await look()).opened, question, speakerFor(question.looking.lang));
      // Each table is a step of its own, however few edits it is.
      if (question.write && step.length > 0) await edit(withStep(workspace, step, false));
      else tell(view);
    },
    publishing: async ({ looking }, tell) =>
      tell(
        await publishingView(
          { root, address, speaker: speakerFor(looking.lang), tell },
          (await look()).opened,
        ),
      ),
    compare: async ({ looking }, tell) => await compare(onDisk(looking, tell)),
    publish: async ({ looking, folder, commit }, tell) =>
      await writing(publish(onDisk(looking, tell), folder, commit)),
    takeBack: async ({ looking }, tell) => await writing(goBack(onDisk(looking, tell))),
    verify: async ({ looking, url }, tell) => await verify(onDisk(looking, tell), url),
    newYear: async ({ looking }, tell) => await writing(openNextYear(onDisk(looking, tell))),
    draft: async ({ looking }, tell) => await pack(onDisk(looking, tell)),
  };

  async function* seen(looking: Looking): AsyncGenerator<Answer> {
    const there = await look();
    yield await contentView(there, looking, { isRestored, setAside });
    if (there.version !== version) return;
    yield chartsView(there, looking);
    try {
      yield await problemsView(there, speakerFor(looking.lang));
    } catch (error) {
      if (!(error instanceof Old)) throw error;
    }
  }

  return {
    async *answer(name, question) {
      const { looking } = question;
      const told = new PassThrough({ objectMode: true });
      const tell: Tell = (answer) => void told.write(answer);
      const done = inTurn(() => does[name](question, tell))
        .catch((error) => {
          if (!(error instanceof Refusal)) throw error;
          tell({ part: "refused", message: speakerFor(looking.lang).say(error.phrase) });
        })
        .finally(() => told.end());
      // What it throws is thrown where it is awaited, below.
      done.catch(() => undefined);
      const answers: AsyncIterable<Answer> = told;
      yield* answers;
      await done;
      if (!ASIDE.has(name)) yield* seen(looking);
    },
    refresh: () => inTurn(async () => take(await readAgain(root, workspace))),
    idle: () => busy,
    follow: (changed) => {
      followers.add(changed);
      // What came between the page's last look and this is told as well.
      changed(version);
      return () => followers.delete(changed);
    },
  };
}

/** What was being told isn't so any more. */
class Old extends Error {}
