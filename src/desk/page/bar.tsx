import { STAFF_LANGUAGES } from "../../locales/languages.ts";
import { End } from "./end.tsx";
import { TABS } from "./state.ts";
import { type Store, useStore } from "./store.ts";

/** What stands above everything: where one is, what isn't saved, and what can be done about it. */
export function Bar({ store }: { readonly store: Store }) {
  const { speaker, tab, content, year } = useStore(store);
  const { say } = speaker;
  if (content === null) return null;
  const { unsaved, canUndo, canRedo, years } = content;
  const count = unsaved.length;
  return (
    <header class="bar on-night">
      <h1>{say({ code: "desk.title" })}</h1>
      <label>
        <span class="hidden">{say({ code: "desk.year" })}</span>
        <select
          value={String(year)}
          onChange={({ currentTarget }) =>
            void store.look({ year: Number(currentTarget.value), figure: null, isFormOpen: false })
          }
        >
          {years.map((each) => (
            <option key={each.year} value={String(each.year)}>
              {each.draft ? say({ code: "desk.year-draft", args: { year: String(each.year) } }) : each.year}
            </option>
          ))}
        </select>
      </label>
      <nav aria-label={say({ code: "desk.parts" })}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === tab ? "page" : undefined}
            onClick={() => {
              store.put({ tab: each });
              scrollTo(0, 0);
            }}
          >
            {say({ code: `desk.tab.${each}` })}
          </button>
        ))}
      </nav>
      <div class="doing">
        <button type="button" disabled={!canUndo} onClick={() => void store.ask("undo", {})}>
          {say({ code: "desk.undo" })}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => void store.ask("redo", {})}>
          {say({ code: "desk.redo" })}
        </button>
        <button class="main" type="button" disabled={count === 0} onClick={() => void store.ask("save", {})}>
          {say({ code: "desk.save" })}
        </button>
        <span role="status">
          {count === 0 ? say({ code: "desk.saved" }) : say({ code: "desk.unsaved", args: { count } })}
        </span>
      </div>
      <fieldset class="langs">
        <legend class="hidden">{say({ code: "desk.language" })}</legend>
        {STAFF_LANGUAGES.map((tag) => (
          <button
            key={tag}
            type="button"
            lang={tag}
            aria-pressed={tag === speaker.lang}
            onClick={() => void store.speak(tag)}
          >
            {tag}
          </button>
        ))}
      </fieldset>
      <End store={store} />
    </header>
  );
}
