import { useEffect, useState } from "preact/hooks";
import { createSpeaker, type Speaker } from "../../diagnostics/speaker.ts";
import type { FileEdit } from "../../editing/edits.ts";
import { STAFF_LANGUAGES } from "../../locales/languages.ts";
import type { Answer, Question, QuestionName } from "../api.ts";
import { editQueue } from "./edit-queue.ts";
import type { State } from "./state.ts";
import { asked, follow, NotTaken, Strange, secretOf } from "./talk.ts";

type Listener = () => void;

/** What changes fields from elsewhere. */
const TURNING: ReadonlySet<QuestionName> = new Set(["undo", "redo", "save", "discard", "settle"]);
/** What takes a while. */
const LONG: ReadonlySet<QuestionName> = new Set([
  "compare",
  "publish",
  "takeBack",
  "verify",
  "newYear",
  "draft",
]);
/** What is done to places in a file, once all is sent that was typed before. */
const AFTER_TYPING: ReadonlySet<QuestionName> = new Set(["add", "table", "section"]);

const speakerIn = async (lang: string): Promise<Speaker> =>
  createSpeaker(lang, await (await fetch(`/words/${lang}.json`)).json());

/** The page's state, and what can be done with it. */
export async function openStore() {
  const known = localStorage.getItem("lang") ?? navigator.language.slice(0, 2);
  const lang = STAFF_LANGUAGES.find((tag) => tag === known) ?? "en";
  let state: State = {
    speaker: await speakerIn(lang),
    tab: "figures",
    year: new Date().getFullYear(),
    figure: null,
    chart: null,
    isFormOpen: false,
    drawnIn: lang,
    wanted: [],
    content: null,
    charts: new Map(),
    problems: [],
    leftOut: [],
    ways: null,
    forms: null,
    form: null,
    epoch: 0,
    publishing: null,
    changes: null,
    progress: null,
    working: 0,
    done: [],
    refused: null,
    connection: secretOf() === null ? "strange" : "open",
  };
  const listeners = new Set<Listener>();
  const page = crypto.randomUUID();
  let version = 0;
  /** The version that was told of, and how many answers are awaited, of which one may bring it. */
  let newest = 0;
  let asking = 0;
  const put = (some: Partial<State>): void => {
    state = { ...state, ...some };
    for (const listener of listeners) listener();
  };
  let beside: { readonly figure: string | null; readonly charts: readonly string[] } = {
    figure: null,
    charts: [],
  };
  /** The charts that use the open figure, as they were known last: while a number is half typed its year has none. */
  const chartsBeside = (): readonly string[] => {
    const { content, figure } = state;
    const charts = content?.figures.find(({ id }) => id === figure)?.charts ?? [];
    if (charts.length > 0 || beside.figure !== figure) beside = { figure, charts };
    return beside.charts;
  };
  const looking = () => ({
    year: state.year,
    figure: state.figure,
    lang: state.speaker.lang,
    charts: [...(state.tab === "figures" ? chartsBeside() : state.wanted)],
    drawnIn: state.drawnIn,
    // Beside the figures they stand in a column.
    format: state.tab === "figures" ? ("narrow" as const) : ("wide" as const),
  });

  /**
   * Asks, and shows each part of the answer that isn't out of date when it comes.
   * @param told called with each that is shown.
   */
  async function ask<Name extends QuestionName>(
    name: Name,
    question: Omit<Question<Name>, "looking">,
    told: (answer: Answer) => void = () => undefined,
  ): Promise<boolean> {
    if (TURNING.has(name) || AFTER_TYPING.has(name)) await edits.settled();
    if (TURNING.has(name)) put({ epoch: state.epoch + 1 });
    if (state.refused !== null) put({ refused: null });
    let isDone = true;
    const isLong = LONG.has(name);
    if (isLong) put({ working: state.working + 1 });
    asking++;
    try {
      const from = looking();
      const answers = asked(name, { ...question, looking: from } as Question<Name>);
      for await (const answer of answers) {
        // What was looked at when this was asked may not be looked at any more.
        const isElsewhere = from.year !== state.year || from.drawnIn !== state.drawnIn;
        if ("version" in answer && (answer.version < version || isElsewhere)) continue;
        if (answer.part === "refused") isDone = false;
        put(shown(answer));
        told(answer);
      }
    } catch (error) {
      if (error instanceof NotTaken) put({ refused: state.speaker.say({ code: "desk.not-taken" }) });
      else lose(error);
      return false;
    } finally {
      asking--;
      if (isLong) put({ working: state.working - 1 });
    }
    catchUp();
    return isDone;
  }

  const edits = editQueue(
    (step) =>
      new Promise((seen) => {
        let isRefused = false;
        // The next one waits until this is seen, not until all is checked.
        const told = ({ part }: Answer): void => {
          if (part === "refused") isRefused = true;
          if (part === "content") seen(isRefused ? "refused" : "taken");
        };
        void ask("edit", { step, page }, told).then((isDone) =>
          seen(isDone ? "taken" : state.connection === "lost" ? "lost" : "refused"),
        );
      }),
  );

  const catchUp = (): void => {
    if (asking === 0 && newest > version) void look();
  };

  /** What an answer changes in what is shown. */
  function shown(answer: Answer): Partial<State> {
    switch (answer.part) {
      case "refused":
        return { refused: answer.message, progress: null, ...alive() };
      case "form":
        return { form: answer };
      case "table":
        return {};
      case "publishing":
        return { publishing: answer };
      case "changes":
        return { changes: answer, progress: null };
      case "progress":
        return { progress: answer };
      case "done":
        return { done: [...state.done, answer], progress: null };
      case "ways":
        return { ways: answer };
      case "forms":
        return { forms: answer };
      case "content": {
        const isNew = answer.version > version;
        ({ version } = answer);
        const [first = state.drawnIn] = answer.languages;
        const drawnIn = answer.languages.includes(state.drawnIn) ? state.drawnIn : first;
        // How publishing ended is no news any more once something else is being edited.
        const past = isNew && answer.unsaved.length > 0 ? { done: [] } : {};
        return { drawnIn, content: answer, ...alive(), ...(isNew ? { changes: null } : {}), ...past };
      }
      case "charts": {
        const drawn = answer.charts.map((chart) => [chart.id, chart] as const);
        return { charts: new Map([...state.charts, ...drawn]) };
      }
      case "problems":
        return { problems: answer.problems, leftOut: answer.leftOut };
    }
  }

  /** An answer that comes after the desk has said that it ends is its last. */
  const alive = (): Partial<State> => (state.connection === "ended" ? {} : { connection: "open" });

  function lose(error: unknown): void {
    if (state.connection !== "ended") put({ connection: error instanceof Strange ? "strange" : "lost" });
  }

  const look = (some: Partial<State> = {}): Promise<boolean> => {
    // A chart of another year may have the same id.
    const isOther = some.year !== undefined && some.year !== state.year;
    put(isOther ? { charts: new Map(), ...some } : some);
    return ask("look", {});
  };

  /** Once it is told what is there, though not all is drawn and checked yet. */
  const firstSight = (): Promise<void> =>
    new Promise((seen) => {
      const told = ({ part }: Answer): void => {
        if (part === "content") seen();
      };
      void ask("look", {}, told).then(() => seen());
    });

  /** Follows what others change until the desk ends. */
  async function followAlways(): Promise<void> {
    while (state.connection === "open" || state.connection === "lost") {
      try {
        await look();
        edits.resume();
        const hasEnded = await follow((told) => {
          newest = told;
          catchUp();
        });
        put({ connection: hasEnded ? "ended" : "lost" });
        if (hasEnded) return;
      } catch (error) {
        lose(error);
      }
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
  if (state.connection === "open") {
    await firstSight();
    // The newest year is what is mostly worked on.
    const last = state.content?.years.at(-1)?.year;
    if (last !== undefined && last !== state.year) {
      put({ year: last });
      await firstSight();
    }
    void followAlways();
  }

  return {
    get: () => state,
    subscribe: (listener: Listener): Listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put,
    look,
    ask,
    /** Edits files: what is asked for is seen at once, and can be undone. */
    edit: (...step: FileEdit[]): Promise<boolean> => edits.edit(step),
    /** The same of a letter typed in a field. */
    type: edits.type,
    speak: async (tag: string): Promise<void> => {
      localStorage.setItem("lang", tag);
      const speaker = await speakerIn(tag);
      document.documentElement.lang = tag;
      await look({ speaker });
    },
  };
}

export type Store = Awaited<ReturnType<typeof openStore>>;

/** The state, for a part of the page that is drawn anew whenever it changes. */
export function useStore(store: Store): State {
  const [state, setState] = useState(store.get());
  useEffect(() => store.subscribe(() => setState(store.get())), [store]);
  return state;
}
