import { z } from "zod";
import { type JsonObject, present } from "./formats.ts";

const wanted = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  license: z.unknown().optional(),
  dependencies: wanted,
  devDependencies: wanted,
  optionalDependencies: wanted,
});
const lockSchema = z.object({ name: z.string(), packages: z.record(z.string(), packageSchema) });
type Package = z.infer<typeof packageSchema>;

/**
 * `/sbom.json`: everything that `npm ci` may install to check, build and test the site, on any computer, as CycloneDX 1.6.
 * It has no time and no number of its own, so that the same lock gives the same file.
 * @param lock text of `package-lock.json`. @throws where it is none.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function sbom(lock: string): JsonObject {
  const { name, packages } = lockSchema.parse(JSON.parse(lock));
  const { "": project, ...others } = packages;
  if (project === undefined) throw new Error("package-lock.json doesn't tell of the project itself");
  const refOf = (path: string): string => (path === "" ? name : path);
  const sorted = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: { type: "application", "bom-ref": name, name, version: project.version },
    },
    components: sorted.map(([path, each]) => component(path, each)),
    dependencies: Object.entries(packages).map(([path, each]) =>
      present({
        ref: refOf(path),
        dependsOn: [each.dependencies, each.devDependencies, each.optionalDependencies]
          .flatMap(Object.keys)
          .flatMap((other) => seenFrom(path, other, packages) ?? [])
          .sort(),
      }),
    ),
  };
}

function component(path: string, { version, integrity, license }: Package): JsonObject {
  const name = path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
  return present({
    type: "library",
    "bom-ref": path,
    name,
    version,
    // https://github.com/package-url/purl-spec: of a scope the @ is encoded, the slash is not.
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    hashes: [...(integrity ?? "").matchAll(/sha512-(\S+)/g)].map(([, hash = ""]) => ({
      alg: "SHA-512",
      content: Buffer.from(hash, "base64").toString("hex"),
    })),
    licenses: typeof license === "string" ? [{ expression: license }] : [],
  });
}

const FOLDER = "node_modules/";

/** The path of the package that another one finds by a name: in its own folder, or else in the nearest one around it. */
function seenFrom(path: string, name: string, packages: Readonly<Record<string, unknown>>): string | null {
  const own = `${path === "" ? "" : `${path}/`}${FOLDER}${name}`;
  if (Object.hasOwn(packages, own)) return own;
  if (path === "") return null;
  return seenFrom(path.slice(0, Math.max(0, path.lastIndexOf(FOLDER) - 1)), name, packages);
}
