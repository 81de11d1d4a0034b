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
import { Year } from "./year.tsx";

/** The whole page. */
export function Page({ store }: { readonly store: Store }) {
  const { connection, speaker, content, refused } = useStore(store);
  useKeys(store);
  const { say } = speaker;
  if (connection === "strange") return <p class="alone">{say({ code: "desk.strange" })}</p>;
  if (connection === "ended")
    return (
      <p class="alone" role="status">
        {say({ code: "desk.ended-page" })}
      </p>
    );
  if (content === null) return <p class="alone">{say({ code: "desk.opening" })}</p>;
  return (
    <>
      <Bar store={store} />
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
        <Restored store={store} />
        <Foreign store={store} />
        <Tabbed store={store} />
      </main>
      <Problems store={store} />
    </>
  );
}

function Tabbed({ store }: { readonly store: Store }) {
  const { tab } = useStore(store);
  switch (tab) {
    case "figures":
      return <Figures store={store} />;
    case "publish":
      return <Publish store={store} />;
    case "texts":
      return <Texts store={store} />;
    case "charts":
      return <Charts store={store} />;
    case "year":
      return <Year store={store} />;
  }
}
