/** Letters typed in less than this go together, in milliseconds. */
const PAUSE = 20;

/** What is typed, on its way: of a text the last state alone, and no state before the one before it was seen. */
interface Outbox {
  typed(text: string): void;
  /** Sends what waits, now. */
  flush(): void;
  /** A text is there. @returns whether it is the last word: nothing waits, and nothing is on its way. */
  seen(text: string): boolean;
}

/** @param send comes back once what was sent is there, or was refused. @param isSame whether a text is what was sent. */
export function openOutbox(
  send: (text: string) => Promise<unknown>,
  isSame: (there: string, sent: string) => boolean,
): Outbox {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | null = null;
  let away: { readonly text: string } | null = null;
  const go = (): void => {
    clearTimeout(timer);
    if (away !== null || waiting === null) return;
    const sent = { text: waiting };
    [away, waiting] = [sent, null];
    const arrive = (): void => arrived(sent);
    send(sent.text).then(arrive, arrive);
  };
  const arrived = (sent: { readonly text: string }): void => {
    if (away !== sent) return;
    away = null;
    go();
  };
  return {
    typed(text) {
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(go, PAUSE);
    },
    flush: go,
    seen(text) {
      if (away !== null && isSame(text, away.text)) arrived(away);
      return away === null && waiting === null;
    },
  };
}
