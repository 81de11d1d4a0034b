import { useRef } from "preact/hooks";
import { Button } from "./button.tsx";
import { end } from "./talk.ts";
import { useDesk } from "./use-desk.ts";

/** A button that ends the desk, once it is said what isn't saved. */
export function End() {
  const { store, content, say } = useDesk();
  const asking = useRef<HTMLDialogElement>(null);
  const unsaved = content.unsaved;
  const leave = (): void => {
    asking.current?.close();
    // The desk says to every page that it ends.
    end().catch(() => undefined);
  };
  return (
    <>
      <Button
        says="desk.end"
        aria-haspopup={unsaved.length > 0 ? "dialog" : undefined}
        onClick={() => (unsaved.length > 0 ? asking.current?.showModal() : leave())}
      />
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
        <div class="tools">
          <Button
            says="desk.end-save"
            class="main"
            onClick={() => void store.ask("save", {}).then((isDone) => isDone && leave())}
          />
          <Button says="desk.end-anyway" onClick={leave} />
          <Button says="desk.end-not" onClick={() => asking.current?.close()} />
        </div>
      </dialog>
    </>
  );
}
