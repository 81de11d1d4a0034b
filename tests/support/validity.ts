import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { z } from "zod";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
/** A run this short is over before a second compiler, or a second thread that collects, has paid for itself; room is had at once. */
const JVM = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms512m", "-Xss4m"];
/** Why pages can't be checked here, or nothing where they can. */
export const noJava = spawnSync("java", ["-version"]).status === 0 ? "" : "(skipped: the checker needs Java)";

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** What the checker takes for errors only because its list of CSS is older than the standards named. */
const UNKNOWN_TO_THE_CHECKER = [
  // SVG 2.
  /^CSS: “paint-order”: Property “paint-order” doesn't exist/,
  // CSS Box Sizing, level 4: a frame as high as its document.
  /^CSS: “frame-sizing”: Property “frame-sizing” doesn't exist/,
  // CSS Containment, level 3: numbers as wide as their column.
  /^CSS: “container-type”: Property “container-type” doesn't exist/,
  /^CSS: “[\w-]+”: Unknown dimension.*cqi/s,
];

/** The Nu HTML checker's errors in these HTML, SVG and CSS files, and in all such files below these folders. */
export function validityErrors(...paths: readonly string[]): readonly string[] {
  const { stderr } = spawnSync(
    "java",
    [
      ...JVM,
      "-jar",
      CHECKER,
      "--also-check-svg",
      "--also-check-css",
      "--skip-non-html",
      "--format",
      "json",
      ...paths,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  return report
    .parse(JSON.parse(stderr))
    .messages.filter(({ type }) => type !== "info")
    .filter(
      ({ message, extract = "" }) =>
        !UNKNOWN_TO_THE_CHECKER.some((known) => known.test(`${message} ${extract}`)),
    )
    .map(({ url, message, extract = "" }) => `${url}: ${message} ${extract}`);
}
