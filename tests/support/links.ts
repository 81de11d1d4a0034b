import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { fileOf } from "../../src/publication/site-files.ts";
import { isText } from "../../src/site/media-types.ts";
import { filesOf } from "./site.ts";

/** An address as a built page names it. */
interface Link {
  /** The page's file, from the site's root. */
  readonly file: string;
  readonly href: string;
  /** What names it: an element with the attributes that say what for, such as `link rel=canonical`. */
  readonly by: string;
}

export const htmlFiles = (dist: string): readonly string[] =>
  filesOf(dist).filter((file) => file.endsWith(".html"));

const documents = new Map<string, Document>();
const documentOf = (file: string): Document => {
  const known = documents.get(file) ?? parseHTML(readFileSync(file, "utf8")).document;
  documents.set(file, known);
  return known;
};

const NAMING = ["href", "src", "srcset", "action", "data", "poster"];

/** Every address that the elements and styles of a built page name. */
function linksOf(dist: string, file: string): readonly Link[] {
  const document = documentOf(join(dist, file));
  const named = [...document.querySelectorAll("*")].flatMap((element) =>
    NAMING.flatMap((name) => {
      const value = element.getAttribute(name);
      // `data` and the like name an address on few elements; texts that are none stay out.
      if (value === null || (name === "data" && element.localName !== "object")) return [];
      const parts =
        name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s/)[0] ?? "") : [value];
      const role = ["rel", "type"].map((key) => element.getAttribute(key)).filter((found) => found !== null);
      return parts.map((href) => ({ file, href, by: [element.localName, ...role].join(" ") }));
    }),
  );
  const styles = [...document.querySelectorAll("style")].map((style) => style.textContent ?? "").join("\n");
  const styled = [...styles.matchAll(/url\(["']?([^"')]+)/g)].map(([, href = ""]) => ({
    file,
    href,
    by: "style",
  }));
  return [...named, ...styled];
}

/**
 * Why a link leads nowhere within a built site; null where it leads to something, or elsewhere.
 * @param root where the site stands, such as `https://figures.example/report`.
 */
function brokenLink(dist: string, root: string, { file, href, by }: Link): string | null {
  const { origin } = new URL(root);
  const base = root.slice(origin.length);
  const said = `${file}: ${by} ${href}`;
  if (!URL.canParse(href, origin)) return `${said} is no address`;
  const url = new URL(href, `${root}/${file.replace(/index\.html$/, "")}`);
  if (url.origin !== origin) return null;
  if (!url.pathname.startsWith(`${base}/`)) return `${said} leads out of the site`;
  const target = join(dist, fileOf(decodeURIComponent(url.pathname.slice(base.length))));
  if (!existsSync(target)) return `${said} is not there`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === "" || !target.endsWith(".html")) return null;
  return documentOf(target).getElementById(fragment) === null ? `${said} has no such place` : null;
}

/** Every link of a built site that leads nowhere. @param root where the site stands. @throws where there are few links. */
export function brokenLinks(dist: string, root: string): readonly string[] {
  const all = htmlFiles(dist).flatMap((file) => linksOf(dist, file));
  if (all.length < 500) throw new Error(`only ${all.length} links are found`);
  return all.flatMap((link) => brokenLink(dist, root, link) ?? []);
}

/** What names the site's own addresses with its origin, because the standard of the thing asks for it. */
const ABSOLUTE = /^link (?:canonical|alternate)(?: application\/json\+oembed)?$/;

/** Links that say the site's own origin where nothing asks for it. */
export const absoluteLinks = (dist: string, root: string): readonly string[] =>
  htmlFiles(dist)
    .flatMap((file) => linksOf(dist, file))
    .filter(({ href, by }) => href.startsWith(new URL(root).origin) && !ABSOLUTE.test(by))
    .map(({ file, href, by }) => `${file}: ${by} ${href}`);

/** Addresses of the site that stand in any of its files, and do not answer. */
export function unansweredAddresses(dist: string, root: string): readonly string[] {
  // An origin with what follows it, up to what ends an address in HTML, JSON, CSV and prose.
  const own = new RegExp(`${new URL(root).origin}[^\\s"'<>(){}&\\\\]*[^\\s"'<>(){}&\\\\.,;:]`, "g");
  return filesOf(dist)
    .filter(isText)
    .flatMap((file) => {
      const said = readFileSync(join(dist, file), "utf8").matchAll(own);
      return [...new Set([...said].map(([address]) => address))].flatMap(
        (href) =>
          brokenLink(dist, root, { file, href: href.replace(/#(?:data|image)$/, ""), by: "says" }) ?? [],
      );
    });
}
