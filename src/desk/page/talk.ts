import type { Answer, Question, QuestionName } from "../api.ts";

/** The secret of the address that the page was opened by; kept for this tab alone, and gone from its address. */
export function secretOf(): string | null {
  const typed = location.hash.slice(1);
  if (typed !== "") {
    sessionStorage.setItem("secret", typed);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem("secret");
}

const headers = (): Record<string, string> => ({
  Authorization: `Bearer ${secretOf() ?? ""}`,
  "Content-Type": "application/json",
});

/** The lines of an answer as they come. @throws where the desk has ended, or doesn't know this page. */
export async function* asked<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): AsyncGenerator<Answer> {
  const body = JSON.stringify(question);
  const response = await fetch(`/api/${name}`, { method: "POST", headers: headers(), body });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  for await (const line of linesOf(response)) yield JSON.parse(line);
}

/** Has the desk end. */
export const end = (): Promise<unknown> =>
  fetch("/api/end", { method: "POST", headers: headers(), body: "{}" });

/** Calls back with the number of each change, whoever made it; comes back when the connection ends. */
export async function follow(changed: (version: number) => void): Promise<void> {
  const response = await fetch("/api/follow", { headers: headers() });
  if (!response.ok) throw new Error(`follow: ${response.status}`);
  for await (const line of linesOf(response)) changed(JSON.parse(line).version);
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value = "" } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
}
