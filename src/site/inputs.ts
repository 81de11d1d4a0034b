import type { Plugin } from "vite";
import type { SourceFile } from "../diagnostics/document.ts";
import type { OpenOptions } from "../record/read.ts";

/** What pages are made from: read once by the command, and handed on to the site that Vite bundles. */
export interface Inputs extends OpenOptions {
  readonly files: readonly SourceFile[];
  /** Charts, by `keptName`, whose files are there already: none of their addresses is made but those of days gone by. */
  readonly kept?: readonly string[];
  /** Nothing but charts is made. */
  readonly chartsAlone?: boolean;
}

/** What a chart is called among those that are kept. */
export const keptName = (year: number, id: string): string => `${year}/${id}`;

const NAME = "virtual:inputs";
/** The id of the module that holds them. */
export const INPUTS_ID = `\0${NAME}`;

/** Lets the site import what it is made from; asked again whenever the preview drops its modules. */
export const inputs = (made: () => Inputs): Plugin => ({
  name: "inputs",
  resolveId: (id) => (id === NAME ? INPUTS_ID : null),
  load: (id) =>
    id === INPUTS_ID ? `export default JSON.parse(${JSON.stringify(JSON.stringify(made()))});` : null,
});
