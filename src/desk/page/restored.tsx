import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { useDesk } from "./use-desk.ts";

/** What became of what was typed in an earlier sitting and not saved; nothing where there is none. */
export function Restored() {
  const { store, content, say } = useDesk();
  const [isSure, setSure] = useState(false);
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
      <div class="tools">
        <Button says="desk.save" class="main" onClick={() => void store.ask("save", {})} />
        <Button
          says={isSure ? "desk.discard-sure" : "desk.discard"}
          onClick={() => (isSure ? void store.ask("discard", {}) : setSure(true))}
        />
      </div>
    </section>
  );
}
