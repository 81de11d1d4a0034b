import { Bar } from "./bar.tsx";
import { Charts } from "./charts.tsx";
import { Figures } from "./figures.tsx";
import { Foreign } from "./foreign.tsx";
import { useKeys } from "./keys.ts";
import { Problems } from "./problems.tsx";
import { Publish } from "./publish.tsx";
import { Restored } from "./restored.tsx";
import { type Store, useStore } from "./store.ts";
import { Texts } from "./texts.tsx";
import { DeskContext, useDesk } from "./use-desk.ts";
import { Year } from "./year.tsx";

/** The whole page. */
export function Page({ store }: { readonly store: Store }) {
  const state = useStore(store);
  useKeys(store);
  const { connection, speaker, content, refused } = state;
  const { say, lang } = speaker;
  if (connection === "strange") return <p class="alone">{say({ code: "desk.strange" })}</p>;
  if (connection === "ended")
    return (
      <p class="alone" role="status">
        {say({ code: "desk.ended-page" })}
      </p>
    );
  if (content === null) return <p class="alone">{say({ code: "desk.opening" })}</p>;
  return (
    <DeskContext.Provider value={{ ...state, store, content, say, lang }}>
      <Bar />
      <main id="main">
        <div class="alarms">
          {connection === "lost" && (
            <p class="note bad" role="alert">
              {say({ code: "desk.lost" })}
            </p>
          )}
          {refused !== null && (
            <p class="note bad" role="alert">
              {refused}
            </p>
          )}
        </div>
        <Restored />
        <Foreign />
        <Tabbed />
      </main>
      <Problems />
    </DeskContext.Provider>
  );
}

function Tabbed() {
  const { tab, year } = useDesk();
  switch (tab) {
    case "figures":
      return <Figures />;
    case "publish":
      return <Publish />;
    case "texts":
      // What is open in it is of its year.
      return <Texts key={year} />;
    case "charts":
      return <Charts />;
    case "year":
      return <Year />;
  }
}
