import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { pageCss } from "../charts/css.ts";
import { STAFF_LANGUAGES } from "../locales/languages.ts";

/** A file of the desk's page. */
export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const text = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The page's own styles: of all, then of each part; later ones may rely on earlier ones. */
const CSS = [
  "page/desk.css",
  "page/figures.css",
  "page/form.css",
  "page/life.css",
  "page/publish.css",
  "page/texts.css",
  "page/charts.css",
];

/** Whole faces, since staff may type any letter. */
const FONTS = {
  "geologica.ttf": "@expo-google-fonts/geologica/400Regular/Geologica_400Regular.ttf",
  "geologica-bold.ttf": "@expo-google-fonts/geologica/700Bold/Geologica_700Bold.ttf",
} as const;

/** Everything that the page is made of, by its path; it holds nothing of the project's. */
export async function pageAssets(): Promise<ReadonlyMap<string, Asset>> {
  const fonts = await Promise.all(
    Object.entries(FONTS).map(
      async ([name, file]) =>
        [
          `/fonts/${name}`,
          { type: "font/ttf", body: await readFile(fileURLToPath(import.meta.resolve(file))) },
        ] as const,
    ),
  );
  return new Map<string, Asset>([
    ["/", { type: "text/html; charset=utf-8", body: text("page/index.html") }],
    ["/desk.css", { type: "text/css; charset=utf-8", body: pageCss() + CSS.map(text).join("") }],
    ["/desk.js", { type: "text/javascript; charset=utf-8", body: await script() }],
    ...STAFF_LANGUAGES.map(
      (lang) =>
        [`/words/${lang}.json`, { type: "application/json", body: text(`../locales/${lang}.json`) }] as const,
    ),
    ...fonts,
  ]);
}

/** The page's script as one file. */
async function script(): Promise<string> {
  // It is large, and nothing else of the desk needs it.
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: pathOf("page"),
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      lib: { entry: pathOf("page/main.tsx"), formats: ["es"], fileName: "desk" },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !("output" in bundle)) throw new Error("the desk's page has no script");
  return bundle.output[0].code;
}
