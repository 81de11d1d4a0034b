import type { Problem } from "./problem.ts";

/** For programs: all problems as they are. */
export const toJson = (problems: readonly Problem[]): string => JSON.stringify({ problems }, null, 2);

/** For a pull request: workflow commands that GitHub shows beside the line. */
export const toAnnotations = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, line, column, severity, code, message, hint }) => {
      const place = Object.entries({ file, line, col: column, title: code })
        .filter(([, value]) => value !== null)
        .map(
          ([name, value]) =>
            `${name}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
        );
      return `::${severity} ${place.join(",")}::${escaped(`${message}\n${hint}`)}`;
    })
    .join("\n");

const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
