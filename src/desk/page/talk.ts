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

/** The desk that answers is another than the one that this page was opened by. */
export class Strange extends Error {}

/** The desk can't take what was sent: it is too long, or nothing that it knows. */
export class NotTaken extends Error {}

/** @throws {Strange}, {NotTaken}, and where nobody answers. */
async function told(path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(path, request);
  if (response.status === 403) throw new Strange();
  if (response.status === 400 || response.status === 413) throw new NotTaken();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The lines of an answer as they come. @throws as `told` does. */
export async function* asked<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): AsyncGenerator<Answer> {
  const body = JSON.stringify(question);
  const response = await told(`/api/${name}`, { method: "POST", headers: headers(), body });
  for await (const line of linesOf(response)) yield JSON.parse(line);
}

/** Has the browser keep the draft that was packed last. @throws as `told` does. */
export async function download(): Promise<void> {
  const response = await told("/api/draft.zip", { headers: headers() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = "draft.zip";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Has the desk end. */
export const end = (): Promise<unknown> =>
  fetch("/api/end", { method: "POST", headers: headers(), body: "{}" });

/**
 * Calls back with the number of each change, whoever made it; comes back when the connection ends.
 * @returns whether the desk said that it ends. @throws as `told` does.
 */
export async function follow(changed: (version: number) => void): Promise<boolean> {
  const response = await told("/api/follow", { headers: headers() });
  for await (const line of linesOf(response)) {
    const { version, ended } = JSON.parse(line);
    if (ended === true) return true;
    changed(version);
  }
  return false;
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
