import { useEffect, useState } from "preact/hooks";
import type { Args } from "../../diagnostics/phrase.ts";
import { Button, Form } from "./button.tsx";
import { Changed } from "./changed.tsx";
import { Corrections, Reason } from "./reasons.tsx";
import { download } from "./talk.ts";
import { useDesk } from "./use-desk.ts";

/** What stands in the way, what readers will find changed, publishing itself, and what comes after it. */
export function Publish() {
  const { store, content, publishing, progress, done, problems, say } = useDesk();
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const unsaved = content.unsaved.length;
  const version = content.version;
  useEffect(() => void store.ask("publishing", {}), [store, version]);
  if (publishing === null) return <p>{say({ code: "desk.opening" })}</p>;
  const { next } = publishing;
  return (
    <div class="publish">
      <Before />
      {unsaved === 0 && errors === 0 && <Changed />}
      {unsaved === 0 && <Act />}
      {progress !== null && (
        <p class="progress" role="status">
          <progress value={progress.done ?? undefined} /> {progress.text}
        </p>
      )}
      {done.map(({ isDone, lines }) => (
        <div key={lines.join()} class={isDone ? "note good" : "note bad"} role="status">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      {/* The site with its drafts, for somebody who is to say yes to it. */}
      <Offer
        code="desk.draft"
        says="desk.draft-pack"
        act={async () => {
          if (await store.ask("draft", {})) await download();
        }}
      />
      <Offer
        code="desk.new-year"
        says="desk.new-year-open"
        args={{ year: String(next) }}
        act={async () => {
          if (await store.ask("newYear", {})) await store.look({ year: next, figure: null });
        }}
      />
    </div>
  );
}

/** What has to be done before anything can be published. */
function Before() {
  const { store, content, publishing, problems, say } = useDesk();
  if (publishing === null) return null;
  const unsaved = content.unsaved.length;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const { missing, reasons } = publishing;
  const isReady = unsaved + errors + missing.length + reasons.length === 0;
  return (
    <section>
      <h2>{say({ code: isReady ? "desk.ready" : "desk.first" })}</h2>
      {unsaved > 0 && (
        <p class="note">
          {say({ code: "desk.save-first" })}{" "}
          <Button says="desk.save" class="main" onClick={() => void store.ask("save", {})} />
        </p>
      )}
      {errors > 0 && (
        <p class="note bad">
          <a href="#problems">{say({ code: "desk.errors", args: { count: errors } })}</a>
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} class="note bad">
          {reason}
        </p>
      ))}
      {missing.map((each) => (
        <Reason key={JSON.stringify(each.entry)} missing={each} />
      ))}
      <Corrections />
    </section>
  );
}

/** Publishing, looking whether readers get it, and going back. */
function Act() {
  const { store, publishing, working, problems, say } = useDesk();
  const [folder, setFolder] = useState(publishing?.folder ?? "");
  const [commit, setCommit] = useState(true);
  const [isAsked, setAsked] = useState(false);
  if (publishing === null) return null;
  const { missing, reasons, isRepository, last, address, canTakeBack } = publishing;
  const isFree = working === 0;
  const verify = (): Promise<boolean> => store.ask("verify", { url: address });
  /** What readers get is looked at once it is public. */
  const publish = async (): Promise<void> => {
    store.put({ done: [] });
    const asked = { folder: folder === "" ? null : folder, commit: commit && isRepository };
    if ((await store.ask("publish", asked)) && store.get().done.some(({ isDone }) => isDone)) await verify();
  };
  const isReady =
    missing.length + reasons.length === 0 && problems.every(({ severity }) => severity !== "error");
  return (
    <section>
      <h2>{say({ code: "desk.tab.publish" })}</h2>
      <p>
        {last === null ? say({ code: "desk.never-public" }) : say({ code: "desk.last", args: { day: last } })}
      </p>
      <Form submit={() => void publish()}>
        <label class="field">
          <span>{say({ code: "desk.folder" })}</span>
          <input value={folder} onInput={({ currentTarget }) => setFolder(currentTarget.value)} />
          <small>{say({ code: "desk.folder-help" })}</small>
        </label>
        {isRepository && (
          <label class="check">
            <input
              type="checkbox"
              checked={commit}
              onChange={({ currentTarget }) => setCommit(currentTarget.checked)}
            />
            <span>{say({ code: "desk.commit-too" })}</span>
          </label>
        )}
        <p class="tools">
          <Button says="desk.publish" class="main" type="submit" disabled={!isFree || !isReady} />
          <Button
            says="desk.verify"
            args={{ address }}
            disabled={!isFree || last === null || address === ""}
            onClick={() => {
              store.put({ done: [] });
              void verify();
            }}
          />
          {canTakeBack && !isAsked && (
            <Button says="desk.take-back" disabled={!isFree} onClick={() => setAsked(true)} />
          )}
        </p>
        {isAsked && (
          <p class="note" role="alert">
            {say({ code: "desk.take-back-sure" })}{" "}
            <Button
              says="desk.take-back"
              onClick={() => {
                setAsked(false);
                store.put({ done: [] });
                void store.ask("takeBack", {});
              }}
            />{" "}
            <Button says="desk.cancel" onClick={() => setAsked(false)} />
          </p>
        )}
      </Form>
    </section>
  );
}

/** Something besides publishing that takes a while: what it is called, what it is for, and a button. */
function Offer({ code, says, args, act }: OfferProps) {
  const { store, content, working, say } = useDesk();
  return (
    <section>
      <h2>{say({ code })}</h2>
      <p>{say({ code: `${code}-help` })}</p>
      <Button
        says={says}
        args={args}
        disabled={working > 0 || content.unsaved.length > 0}
        onClick={() => {
          store.put({ done: [] });
          void act();
        }}
      />
    </section>
  );
}

interface OfferProps {
  readonly code: "desk.draft" | "desk.new-year";
  readonly says: string;
  readonly args?: Args;
  readonly act: () => Promise<void>;
}
