import { useRef } from "preact/hooks";
import { STAFF_LANGUAGES } from "../../locales/languages.ts";
import { Button } from "./button.tsx";
import { Choice } from "./inputs.tsx";
import { TABS } from "./state.ts";
import { end } from "./talk.ts";
import { useDesk } from "./use-desk.ts";

/** What stands above everything: where one is, what isn't saved, and what can be done about it. */
export function Bar() {
  const { store, speaker, tab, content, year, say } = useDesk();
  const { unsaved, canUndo, canRedo, years } = content;
  const count = unsaved.length;
  return (
    <header class="bar on-night">
      <h1>{say({ code: "desk.title" })}</h1>
      <Choice
        label={say({ code: "desk.year" })}
        value={String(year)}
        options={years.map(({ year: each, draft }) => {
          const value = String(each);
          return { value, text: draft ? say({ code: "desk.year-draft", args: { year: value } }) : value };
        })}
        chosen={(chosen) => void store.look({ year: Number(chosen), figure: null, isFormOpen: false })}
      />
      <nav aria-label={say({ code: "desk.parts" })}>
        {TABS.map((each) => (
          <Button
            says={`desk.tab.${each}`}
            key={each}
            aria-current={each === tab ? "page" : undefined}
            onClick={() => {
              store.put({ tab: each });
              scrollTo(0, 0);
            }}
          />
        ))}
      </nav>
      <div class="doing">
        <Button says="desk.undo" disabled={!canUndo} onClick={() => void store.ask("undo", {})} />
        <Button says="desk.redo" disabled={!canRedo} onClick={() => void store.ask("redo", {})} />
        <Button
          says="desk.save"
          class="main"
          disabled={count === 0}
          onClick={() => void store.ask("save", {})}
        />
        <span role="status">
          {count === 0 ? say({ code: "desk.saved" }) : say({ code: "desk.unsaved", args: { count } })}
        </span>
      </div>
      <fieldset class="langs">
        <legend class="hidden">{say({ code: "desk.language" })}</legend>
        {STAFF_LANGUAGES.map((tag) => (
          <Button
            key={tag}
            lang={tag}
            aria-pressed={tag === speaker.lang}
            onClick={() => void store.speak(tag)}
          >
            {tag}
          </Button>
        ))}
      </fieldset>
      <End />
    </header>
  );
}

/** A button that ends the desk, once it is said what isn't saved. */
function End() {
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
