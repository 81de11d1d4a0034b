import { inWords, type Problem } from "./problem.ts";
import type { Speaker } from "./speaker.ts";

/** For programs: all problems as they are. */
export const toJson = (problems: readonly Problem[], speaker: Speaker): string =>
  JSON.stringify({ problems: inWords(problems, speaker) }, null, 2);

/** For a pull request: workflow commands that GitHub shows beside the line. */
export const toAnnotations = (problems: readonly Problem[], speaker: Speaker): string =>
  inWords(problems, speaker)
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
