import { useState } from "preact/hooks";
import { type Store, useStore } from "./store.ts";

/** What became of what was typed in an earlier sitting and not saved; nothing where there is none. */
export function Restored({ store }: { readonly store: Store }) {
  const { content, speaker } = useStore(store);
  const [isSure, setSure] = useState(false);
  const { say } = speaker;
  if (content === null) return null;
  if (content.setAside !== null)
    return (
      <section class="note bad" aria-label={say({ code: "desk.restored-title" })} role="alert">
        <p>{say({ code: "desk.set-aside", args: { file: content.setAside } })}</p>
      </section>
    );
  if (!content.isRestored || content.unsaved.length === 0) return null;
  return (
    <section class="note" aria-label={say({ code: "desk.restored-title" })} role="status">
      <p>{say({ code: "desk.restored", args: { files: { all: content.unsaved } } })}</p>
      <div class="choices">
        <button class="main" type="button" onClick={() => void store.ask("save", {})}>
          {say({ code: "desk.save" })}
        </button>
        <button type="button" onClick={() => (isSure ? void store.ask("discard", {}) : setSure(true))}>
          {say({ code: isSure ? "desk.discard-sure" : "desk.discard" })}
        </button>
      </div>
    </section>
  );
}
