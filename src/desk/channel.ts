/** What is put in at one end comes out at the other, in its order, until it is ended. */
interface Channel<Value> extends AsyncIterable<Value> {
  readonly put: (value: Value) => void;
  readonly end: () => void;
}

export function openChannel<Value>(): Channel<Value> {
  const waiting: Value[] = [];
  let isEnded = false;
  let wake = (): void => undefined;
  return {
    put: (value) => {
      waiting.push(value);
      wake();
    },
    end: () => {
      isEnded = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield* waiting.splice(0);
        if (isEnded) return;
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    },
  };
}
