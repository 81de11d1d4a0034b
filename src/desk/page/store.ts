import { useEffect, useState } from "preact/hooks";
import { createSpeaker, type Speaker } from "../../diagnostics/speaker.ts";
import type { FileEdit } from "../../editing/edits.ts";
import type {
  Answer,
  ChangesView,
  ContentView,
  DeskProblem,
  DoneView,
  DrawnChart,
  Lang,
  ProgressView,
  PublishingView,
  Question,
  QuestionName,
} from "../api.ts";
import type { FormsView, WaysView } from "../text-api.ts";
import { asked, follow, Strange, secretOf } from "./talk.ts";

/** What the page is about. */
export const TABS = ["figures", "texts", "charts", "publish"] as const;
export type Tab = (typeof TABS)[number];

/** Everything that the page shows. */
export interface State {
  readonly speaker: Speaker;
  readonly tab: Tab;
  readonly year: number;
  /** The figure that is open, by its id. */
  readonly figure: string | null;
  /** The chart that is open, by its id. */
  readonly chart: string | null;
  /** The report's language that charts are drawn in. */
  readonly drawnIn: Lang;
  /** Charts that a part of the page wants drawn, by their ids. */
  readonly wanted: readonly string[];
  readonly content: ContentView | null;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly problems: readonly DeskProblem[];
  /** How the figure reads that is being put into a text. */
  readonly ways: WaysView | null;
  /** What the figures of the chart that is open look like in each form. */
  readonly forms: FormsView | null;
  readonly publishing: PublishingView | null;
  /** What readers will find changed; null until it was asked for, and after an edit. */
  readonly changes: ChangesView | null;
  /** How far something is that takes a while; null where nothing is done. */
  readonly progress: ProgressView | null;
  /** How the last such things ended, the latest last. */
  readonly done: readonly DoneView[];
  /** Why the last thing asked for wasn't done. */
  readonly refused: string | null;
  /** "lost" while the desk doesn't answer; "strange" where it doesn't know this page; "ended" once it has said so. */
  readonly connection: "open" | "lost" | "strange" | "ended";
}

type Listener = () => void;

/** Languages that the staff can choose. */
export const STAFF_LANGUAGES = ["kk", "ru", "en"] as const;

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
    drawnIn: lang,
    wanted: [],
    content: null,
    charts: new Map(),
    problems: [],
    ways: null,
    forms: null,
    publishing: null,
    changes: null,
    progress: null,
    done: [],
    refused: null,
    connection: secretOf() === null ? "strange" : "open",
  };
  const listeners = new Set<Listener>();
  let version = 0;
  const put = (some: Partial<State>): void => {
    state = { ...state, ...some };
    for (const listener of listeners) listener();
  };
  const looking = () => ({
    year: state.year,
    lang: state.speaker.lang,
    charts: [...state.wanted],
    drawnIn: state.drawnIn,
  });

  /** Asks, and shows each part of the answer that isn't out of date when it comes. */
  async function ask<Name extends QuestionName>(
    name: Name,
    question: Omit<Question<Name>, "looking">,
  ): Promise<boolean> {
    put({ refused: null });
    let isDone = true;
    try {
      const answers = asked(name, { ...question, looking: looking() } as Question<Name>);
      for await (const answer of answers) {
        if ("version" in answer && answer.version < version) continue;
        if (answer.part === "refused") isDone = false;
        put(shown(answer));
      }
    } catch (error) {
      lose(error);
      return false;
    }
    return isDone;
  }

  /** What an answer changes in what is shown. */
  function shown(answer: Answer): Partial<State> {
    switch (answer.part) {
      case "refused":
        return { refused: answer.message, progress: null, ...alive() };
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
        return { content: answer, ...alive(), ...(isNew ? { changes: null } : {}) };
      }
      case "charts": {
        const drawn = answer.charts.map((chart) => [chart.id, chart] as const);
        return { charts: new Map([...state.charts, ...drawn]) };
      }
      case "problems":
        return { problems: answer.problems };
    }
  }

  /** An answer that comes after the desk has said that it ends is its last. */
  const alive = (): Partial<State> => (state.connection === "ended" ? {} : { connection: "open" });

  function lose(error: unknown): void {
    if (state.connection !== "ended") put({ connection: error instanceof Strange ? "strange" : "lost" });
  }

  const look = (some: Partial<State> = {}): Promise<boolean> => {
    put(some);
    return ask("look", {});
  };

  /** Follows what others change until the desk ends. */
  async function followAlways(): Promise<void> {
    while (state.connection === "open" || state.connection === "lost") {
      try {
        await look();
        const hasEnded = await follow((told) => {
          if (told > version) void look();
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
    await look();
    // The newest year is what is mostly worked on.
    const newest = state.content?.years.at(-1)?.year;
    if (newest !== undefined && newest !== state.year) put({ year: newest });
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
    edit: (...step: FileEdit[]): Promise<boolean> => ask("edit", { step }),
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
