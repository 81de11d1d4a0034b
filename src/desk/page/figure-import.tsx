import { useRef, useState } from "preact/hooks";
import type { TableView } from "../api.ts";
import { Button, Form } from "./button.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";

type Answers = Readonly<Record<string, string>>;

/** A table that is being read: its bytes as Base64, and what was answered. */
interface Reading {
  readonly name: string;
  readonly bytes: string;
  readonly answers: Answers;
  readonly told: TableView;
}

/** Reads a spreadsheet that is dropped here or chosen into the figure: asks, shows what it would write, and writes it. */
export function TableImport() {
  const { store, say } = useDesk();
  const [reading, setReading] = useState<Reading | null>(null);
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  async function ask(name: string, bytes: string, answers: Answers): Promise<void> {
    await store.ask("table", { bytes, answers, write: false }, (told) => {
      if (told.part === "table") setReading({ name, bytes, answers, told });
    });
  }
  async function take(files: FileList | null | undefined): Promise<void> {
    const [first] = files ?? [];
    if (first === undefined) return;
    await ask(first.name, base64(new Uint8Array(await first.arrayBuffer())), {});
  }
  async function write({ bytes, answers }: Reading): Promise<void> {
    if (await store.ask("table", { bytes, answers, write: true })) setReading(null);
  }

  return (
    <section
      class={isOver ? "drop over" : "drop"}
      aria-label={say({ code: "desk.table" })}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <p>
        {say({ code: "desk.table.drop" })}{" "}
        <Button says="desk.table.choose" class="small" onClick={() => file.current?.click()} />
        <input
          ref={file}
          type="file"
          hidden
          accept=".xlsx,.csv"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files);
            currentTarget.value = "";
          }}
        />
      </p>
      {reading !== null && (
        <fieldset class="table-reading">
          <legend>{reading.name}</legend>
          {reading.told.question === null ? (
            <Lines told={reading.told} write={() => void write(reading)} />
          ) : (
            <Asked
              key={reading.told.question.name}
              question={reading.told.question}
              answer={(given) =>
                void ask(reading.name, reading.bytes, {
                  ...reading.answers,
                  [reading.told.question?.name ?? ""]: given,
                })
              }
            />
          )}
          <Button says="desk.cancel" class="small" onClick={() => setReading(null)} />
        </fieldset>
      )}
    </section>
  );
}

function Asked({
  question,
  answer,
}: {
  readonly question: NonNullable<TableView["question"]>;
  readonly answer: (given: string) => void;
}) {
  const { say, speaker } = useDesk();
  const { name, words, options } = question;
  const [given, setGiven] = useState(options[0] ?? "");
  // What has no sentence is a name of the table's own.
  const called = (option: string): string => {
    const code = `desk.answer.${option}`;
    return speaker.has(code) ? say({ code }) : option;
  };
  return (
    <Form
      submit={() => {
        if (given !== "") answer(given);
      }}
    >
      <fieldset>
        <legend>{words}</legend>
        {options.length === 0 ? (
          <label>
            {say({ code: "desk.year" })}{" "}
            <input
              class="number"
              inputMode="numeric"
              value={given}
              onInput={({ currentTarget }) => setGiven(currentTarget.value)}
            />
          </label>
        ) : (
          options.map((option) => (
            <label key={option} class="option">
              <input
                type="radio"
                name={`table-${name}`}
                checked={given === option}
                onChange={() => setGiven(option)}
              />
              {name === "labels" ? languageName(speaker, option) : called(option)}
            </label>
          ))
        )}
      </fieldset>
      <Button says="desk.table.go-on" type="submit" class="main" />
    </Form>
  );
}

function Lines({ told, write }: { readonly told: TableView; readonly write: () => void }) {
  const { say } = useDesk();
  const figure = (value: number | null | undefined): string =>
    value === undefined ? "" : value === null ? "—" : say(value);
  const isSame = told.lines.every(({ before, after }) => before === after);
  return (
    <>
      <div class="scroll">
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{say({ code: "import.head.label" })}</th>
              <th scope="col" class="number">
                {say({ code: "import.head.before" })}
              </th>
              <th scope="col" class="number">
                {say({ code: "import.head.after" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.lines.map(({ key, label, before, after }) => (
              <tr key={key} class={before === after ? "" : "changed"}>
                <th scope="row">{label === "" ? key : label}</th>
                <td class="number">{figure(before)}</td>
                <td class="number">{figure(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told.notices.map((notice) => (
        <p key={notice} class="hint">
          {notice}
        </p>
      ))}
      {isSame ? (
        <p>{say({ code: "desk.table.same" })}</p>
      ) : (
        <Button says="desk.table.write" class="main" onClick={write} />
      )}
    </>
  );
}

/** Bytes as Base64, a stretch at a time: a call takes only so many of them. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
