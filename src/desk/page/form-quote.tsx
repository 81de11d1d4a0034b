import { type FieldProps, held } from "./form-context.ts";
import { Leaf } from "./form-field.tsx";
import { useDesk } from "./use-desk.ts";

/** The words of the source, and below them the same with what bears the value out set off. */
export function Quote({ form, schema, path }: FieldProps) {
  const { content, say } = useDesk();
  const quote = held(form, path);
  const words = content.open?.id === form.id ? content.open.borneOut : [];
  const isSaid = typeof quote === "string" && quote !== "";
  return (
    <>
      <Leaf form={form} schema={schema} path={path} isLong />
      {isSaid && words.length > 0 && (
        <p class="borne">
          <span class="hint">{say({ code: "desk.borne-out" })}</span>{" "}
          {marked(quote, words).map(([text, isMarked], index) =>
            isMarked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      )}
    </>
  );
}

/** A text in pieces, those that are among the words marked. */
export function marked(text: string, words: readonly string[]): readonly (readonly [string, boolean])[] {
  const wanted = words
    .toSorted((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  if (wanted.length === 0) return [[text, false]];
  return text
    .split(new RegExp(`(${wanted.join("|")})`, "u"))
    .map((piece, index) => [piece, index % 2 === 1] as const)
    .filter(([piece]) => piece !== "");
}
