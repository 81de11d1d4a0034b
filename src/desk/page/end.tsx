import { useRef } from "preact/hooks";
import { type Store, useStore } from "./store.ts";
import { end } from "./talk.ts";

/** A button that ends the desk, once it is said what isn't saved. */
export function End({ store }: { readonly store: Store }) {
  const { content, speaker } = useStore(store);
  const { say } = speaker;
  const asking = useRef<HTMLDialogElement>(null);
  const unsaved = content?.unsaved ?? [];
  const leave = (): void => {
    asking.current?.close();
    // The desk says to every page that it ends.
    end().catch(() => undefined);
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup={unsaved.length > 0 ? "dialog" : undefined}
        onClick={() => (unsaved.length > 0 ? asking.current?.showModal() : leave())}
      >
        {say({ code: "desk.end" })}
      </button>
      <dialog ref={asking} class="ending" aria-labelledby="ending">
        <h2 id="ending">{say({ code: "desk.end-unsaved" })}</h2>
        <ul>
          {unsaved.map((file) => (
            <li key={file}>
              <code>{file}</code>
            </li>
          ))}
        </ul>
        <p>{say({ code: "desk.end-kept" })}</p>
        <div class="choices">
          <button
            class="main"
            type="button"
            onClick={() => void store.ask("save", {}).then((isDone) => isDone && leave())}
          >
            {say({ code: "desk.end-save" })}
          </button>
          <button type="button" onClick={leave}>
            {say({ code: "desk.end-anyway" })}
          </button>
          <button type="button" onClick={() => asking.current?.close()}>
            {say({ code: "desk.end-not" })}
          </button>
        </div>
      </dialog>
    </>
  );
}
