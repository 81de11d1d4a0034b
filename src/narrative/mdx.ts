import { type MdastNode, mdxToMdast } from "satteri";
import type { Finding } from "../diagnostics/document.ts";
import { type Place, placesOf } from "../diagnostics/lines.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { type FindWords, findLiterals, type Literal } from "./find.ts";
import type { Allowance, Use } from "./findings.ts";
import { type Field, frontmatterFields, frontmatterStreams } from "./frontmatter.ts";
import { readHead } from "./read-head.ts";
import { walk } from "./walk.ts";

type Placed<Item extends { readonly offset: number }> = Omit<Item, "offset"> & Place;

/** A component in use, with the places of its tag and of its props. */
export interface PlacedUse extends Placed<Omit<Use, "propOffsets">> {
  readonly propPlaces: Readonly<Record<string, Place>>;
}

/** What a narrative file holds, as far as it can be wrong. */
export interface Narrative {
  /** Numbers written by hand. */
  readonly hits: readonly Placed<Literal>[];
  /** Numbers allowed by hand, with their reasons. */
  readonly allowances: readonly Placed<Allowance>[];
  readonly uses: readonly PlacedUse[];
  readonly headings: readonly ({ readonly depth: number; readonly text: string } & Place)[];
  readonly fields: readonly Field[];
  /** The head's values as the build reads them; null where it can't. */
  readonly values: ReadonlyMap<string, unknown> | null;
  /** Where an offset of the file is. */
  readonly placeOf: (offset: number) => Place;
  /** Faults of its form: syntax, unknown components and props, code. */
  readonly problems: readonly Problem[];
}

/** Reads a narrative file; `words` finds the number words of its language. Never throws: faults are in `problems`. */
export function readNarrative(file: string, text: string, words: FindWords): Narrative {
  const source = text.replace(/^\ufeff/, "");
  const placeOf = placesOf(source);
  const placed = <Item extends { readonly offset: number }>({
    offset,
    ...item
  }: Item): Omit<Item, "offset"> & Place => ({
    ...item,
    ...placeOf(offset),
  });
  const problem = ({ code, args, message, hint }: Finding, place: Place): Problem => ({
    file,
    line: place.line,
    column: place.column,
    severity: "error",
    code,
    args,
    message,
    hint,
  });

  const head = frontmatterStreams(source).flatMap((stream) => findLiterals(stream, words));
  const fields = frontmatterFields(source);
  const read = readHead(source, fields);
  const values = "values" in read ? read.values : null;
  const headProblems = "fault" in read ? [problem(read.fault, placeOf(read.fault.offset))] : [];
  const parsed = parse(source);
  if ("fault" in parsed) {
    const problems = [...headProblems, problem(parsed.fault, parsed.place)];
    return {
      hits: head.map(placed),
      allowances: [],
      uses: [],
      headings: [],
      fields,
      values,
      placeOf,
      problems,
    };
  }

  const findings = walk(parsed.tree, source);
  const code = findings.code.map(({ stream, fault }) => ({ fault, literals: findLiterals(stream, words) }));
  const hits = [
    ...head,
    ...findings.streams.flatMap((stream) => findLiterals(stream, words)),
    ...code.flatMap(({ literals }) => literals),
  ].sort((a, b) => a.offset - b.offset);
  const faults = [
    ...findings.faults,
    ...code.filter(({ literals }) => literals.length === 0).map(({ fault }) => fault),
  ];
  return {
    hits: hits.map(placed),
    allowances: findings.allowances.map(placed),
    uses: findings.uses.map(({ propOffsets, ...use }) => ({
      ...placed(use),
      propPlaces: Object.fromEntries(
        Object.entries(propOffsets).map(([prop, offset]) => [prop, placeOf(offset)]),
      ),
    })),
    headings: findings.headings.map(placed),
    fields,
    values,
    placeOf,
    problems: [
      ...headProblems,
      ...faults.sort((a, b) => a.offset - b.offset).map((fault) => problem(fault, placeOf(fault.offset))),
    ],
  };
}

function parse(
  source: string,
): { readonly tree: MdastNode } | { readonly fault: Finding; readonly place: Place } {
  try {
    return { tree: mdxToMdast(source) };
  } catch (error) {
    const said = /^(?:(\d+):(\d+): )?(.*?)(?: \((?:note: .*?|mdx-?\w*:[\w-]+)\))*$/su.exec(
      error instanceof Error ? error.message : "",
    );
    return {
      fault: {
        code: "narrative-syntax",
        message: told`The text can't be read: ${said?.[3] ?? ""}.`,
        hint: told`A tag needs its end, < and { stand for themselves after a backslash: \\< and \\{.`,
      },
      place: { line: Number(said?.[1] ?? 1), column: Number(said?.[2] ?? 1) },
    };
  }
}
