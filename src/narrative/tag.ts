/** An attribute of a JSX tag as it stands in the source; offsets are of the file. */
export interface TagAttribute {
  /** null for a spread, `{...props}`. */
  readonly name: string | null;
  readonly offset: number;
  /** What stands between the quotes or braces; null where there is no value. */
  readonly value: {
    readonly kind: "text" | "expression";
    readonly source: string;
    readonly offset: number;
  } | null;
}

/** The attributes of the tag that opens at `start`, in order. The parser found the tag right, so this only looks. */
export function tagAttributes(source: string, start: number): readonly TagAttribute[] {
  const attributes: TagAttribute[] = [];
  let at = start + match(/<[^\s/>{]*/y, source, start).length;
  for (;;) {
    at += match(/[\s/]*/y, source, at).length;
    if (at >= source.length || source[at] === ">") return attributes;
    const offset = at;
    if (source[at] === "{") {
      const value = valueAt(source, at);
      attributes.push({ name: null, offset, value });
      at = value.offset + value.source.length + 1;
      continue;
    }
    const name = match(/[^\s=/>{]+/y, source, at);
    at += Math.max(1, name.length);
    const equals = match(/\s*=\s*/y, source, at);
    const value = equals === "" ? null : valueAt(source, at + equals.length);
    attributes.push({ name, offset, value });
    if (value !== null) at = value.offset + value.source.length + 1;
  }
}

function valueAt(source: string, at: number): NonNullable<TagAttribute["value"]> {
  const open = source[at] ?? "";
  const end = open === "{" ? closingBrace(source, at) : source.indexOf(open, at + 1);
  const inside = source.slice(at + 1, end < 0 ? source.length : end);
  return { kind: open === "{" ? "expression" : "text", source: inside, offset: at + 1 };
}

/** The place of the brace that closes the one at `at`; braces in strings and comments don't count. */
function closingBrace(source: string, at: number): number {
  const parts = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|[{}]/g;
  parts.lastIndex = at;
  let depth = 0;
  for (let part = parts.exec(source); part !== null; part = parts.exec(source)) {
    if (part[0] === "{") depth += 1;
    if (part[0] === "}") depth -= 1;
    if (depth === 0) return part.index;
  }
  return -1;
}

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}
