import { useEffect } from "preact/hooks";
import type { QuestionName } from "../api.ts";
import type { Store } from "./store.ts";

/** What the keys with Ctrl do everywhere in the page, by where they are: the letters on them may be of any alphabet. */
const KEYS: Readonly<Record<string, Extract<QuestionName, "undo" | "redo" | "save">>> = {
  KeyZ: "undo",
  KeyY: "redo",
  KeyS: "save",
};

/** Ctrl with Z, Y and S, wherever the focus is, save where a part of the page has them for itself. */
export function useKeys(store: Store): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { code, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || !(ctrlKey || metaKey) || !Object.hasOwn(KEYS, code)) return;
      event.preventDefault();
      const name = KEYS[code];
      if (name !== undefined) void store.ask(name === "undo" && shiftKey ? "redo" : name, {});
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [store]);
}
