import type { Finding } from "../diagnostics/document.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { told } from "../diagnostics/told.ts";
import { ATTRIBUTES, COMPONENTS, ELEMENTS, type PropKind } from "./components.ts";
import type { TagAttribute } from "./tag.ts";

/** A fault and its place in the file. */
export interface PlacedFault extends Finding {
  readonly offset: number;
}

/** Attributes whose value is no text for readers: ids, cases, a reason for whoever checks, a language. */
export const UNSEEN: ReadonlySet<string> = new Set(["id", "case", "reason", "lang"]);

/** What is wrong with an element of a narrative: its name, or a prop that it lacks or doesn't have. */
export function elementFaults(
  name: string,
  offset: number,
  attributes: readonly TagAttribute[],
): readonly PlacedFault[] {
  const component = COMPONENTS.get(name);
  if (component === undefined && !ELEMENTS.has(name)) return [unknownElement(name, offset)];
  const props = component?.props ?? ATTRIBUTES;
  const missing = (component?.required ?? [])
    .filter((prop) => !attributes.some((attribute) => attribute.name === prop && textOf(attribute) !== ""))
    .map((prop) => ({
      offset,
      code: prop === "reason" ? "literal-without-reason" : "narrative-prop",
      message: told`<${name}> has no ${prop}.`,
      hint: told`Write <${name} ${prop}="…">.`,
    }));
  return [...missing, ...attributes.flatMap((attribute) => propFault(name, props, attribute))];
}

const textOf = ({ value }: TagAttribute): string => (value?.kind === "text" ? value.source.trim() : "");

function unknownElement(name: string, offset: number): PlacedFault {
  const known = [...COMPONENTS.keys()];
  const allowed = told`A text may hold Markdown and ${known.map((component) => `<${component}>`).join(", ")}.`;
  return {
    offset,
    code: "narrative-component",
    message: told`<${name}> is not a component of the narrative.`,
    hint: didYouMean(name, known, allowed),
  };
}

function propFault(
  element: string,
  props: Readonly<Record<string, PropKind>>,
  { name, offset, value }: TagAttribute,
): readonly PlacedFault[] {
  if (name === null || value?.kind === "expression") return [];
  const fault = (message: string, hint: string): readonly PlacedFault[] => [
    { offset, code: "narrative-prop", message, hint },
  ];
  const kind = Object.hasOwn(props, name) ? props[name] : undefined;
  if (kind === undefined) {
    const known = Object.keys(props);
    const choice = known.length === 0 ? told`<${element}> takes none.` : told`It takes ${known.join(", ")}.`;
    return fault(told`<${element}> has no prop "${name}".`, didYouMean(name, known, choice));
  }
  if (kind === "flag")
    return value === null
      ? []
      : fault(told`"${name}" takes no value.`, told`Write ${name} alone, or leave it out.`);
  if (value === null) return fault(told`"${name}" needs a value.`, told`Write ${name}="…".`);
  if (kind !== "text" && !kind.includes(value.source)) {
    return fault(told`"${value.source}" is not a ${name}.`, told`Write one of ${kind.join(", ")}.`);
  }
  return [];
}
