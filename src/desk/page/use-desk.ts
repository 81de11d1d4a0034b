import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { ContentView } from "../api.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";

/** What every part of the page has at hand: what it shows, once it is known what is there, and what can be done with it. */
export interface Desk extends State, Pick<Speaker, "say" | "lang"> {
  readonly content: ContentView;
  readonly store: Store;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws outside of the page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a part of the desk stands outside of its page");
  return desk;
}
