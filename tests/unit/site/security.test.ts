import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NOTHING_PUBLISHED, withPublication } from "../../../src/record/published.ts";
import { bytesOf } from "../../../src/site/makers.ts";
import { paramsOf } from "../../../src/site/routes.ts";
import { sbom } from "../../../src/site/sbom.ts";
import { drawable, record, site, siteOf } from "./fixture.ts";

const edition = { record, charts: [drawable] };
const published = withPublication(NOTHING_PUBLISHED, "2031-05-01", [], [edition]);

describe("security.txt", () => {
  const fileOf = async (contact: string): Promise<string> =>
    String(await bytesOf("securityTxt", { ...siteOf([edition], { ...site, contact }), published }, {}));

  test.each([
    ["desk@figures.example", "mailto:desk@figures.example"],
    ["https://figures.example/contact", "https://figures.example/contact"],
    ["https://сайт.example/связь", "https://xn--80aswg.example/%D1%81%D0%B2%D1%8F%D0%B7%D1%8C"],
  ])("names %s as a URI, runs out within a year, and says where it stands", async (contact, uri) => {
    expect((await fileOf(contact)).split("\n")).toEqual([
      `Contact: ${uri}`,
      "Expires: 2032-04-29T00:00:00Z",
      "Preferred-Languages: en, kk, ru",
      "Canonical: https://figures.example/report/.well-known/security.txt",
      "",
    ]);
  });

  test.each([
    ["nobody told us of a contact", null, published],
    ["the contact's page is not encrypted", "http://figures.example/contact", published],
    ["nothing is public", "desk@figures.example", NOTHING_PUBLISHED],
  ])("is left out where %s", (_, contact, list) => {
    expect(paramsOf("securityTxt", { site: { ...site, contact }, editions: [edition] }, list)).toEqual([]);
  });
});

describe("the list of what the site is built with", () => {
  const text = readFileSync("package-lock.json", "utf8");
  const { packages }: { packages: Record<string, { version: string }> } = JSON.parse(text);
  const made = JSON.parse(JSON.stringify(sbom(text)));
  interface Component {
    readonly "bom-ref": string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }
  const components: readonly Component[] = made.components;

  test("has every package of the lock once, by name, version and hash", () => {
    expect(made).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(components.map((each) => each["bom-ref"]).sort()).toEqual(
      Object.keys(packages)
        .filter((path) => path !== "")
        .sort(),
    );
    for (const { "bom-ref": ref, name, version, purl, hashes } of components) {
      expect(ref.endsWith(`node_modules/${name}`)).toBe(true);
      expect(version).toBe(packages[ref]?.version);
      expect(decodeURIComponent(purl)).toBe(`pkg:npm/${name}@${version}`);
      expect(purl).toMatch(/^pkg:npm\/[\w%./-]+@[\w.+-]+$/);
      expect(hashes.map(({ content }) => content.length)).toEqual([128]);
    }
  });

  test("tells what needs what, and leads to nothing that it doesn't list", () => {
    const refs = new Set([made.metadata.component["bom-ref"], ...components.map((each) => each["bom-ref"])]);
    const dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[] =
      made.dependencies;
    expect(dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    for (const { dependsOn = [] } of dependencies)
      expect(dependsOn.filter((ref) => !refs.has(ref))).toEqual([]);
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync("package.json", "utf8"),
    );
    const project = dependencies.find(({ ref }) => ref === made.metadata.component["bom-ref"]);
    expect(project?.dependsOn).toEqual(
      Object.keys(devDependencies)
        .map((name) => `node_modules/${name}`)
        .sort(),
    );
  });

  test("finds a package's own copy before the one that all share", () => {
    const lock = {
      name: "a",
      packages: {
        "": { version: "1.0.0", devDependencies: { b: "1", c: "1" } },
        "node_modules/b": { version: "1.0.0", dependencies: { c: "2", d: "1" } },
        "node_modules/b/node_modules/c": { version: "2.0.0", dependencies: { d: "1" } },
        "node_modules/c": { version: "1.0.0" },
        "node_modules/d": { version: "1.0.0" },
      },
    };
    expect(sbom(JSON.stringify(lock))["dependencies"]).toEqual([
      { ref: "a", dependsOn: ["node_modules/b", "node_modules/c"] },
      { ref: "node_modules/b", dependsOn: ["node_modules/b/node_modules/c", "node_modules/d"] },
      { ref: "node_modules/b/node_modules/c", dependsOn: ["node_modules/d"] },
      { ref: "node_modules/c" },
      { ref: "node_modules/d" },
    ]);
  });

  test("holds no time, no path of a computer, and no host but that of its own schema", () => {
    const said = JSON.stringify(made);
    expect(said.match(/https?:\/\/[^"/]+/g)).toEqual(["http://cyclonedx.org"]);
    expect(said).not.toMatch(/timestamp|serialNumber|\/home\/|\/Users\/|\/tmp\/|registry/);
  });
});
