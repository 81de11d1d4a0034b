import { parseArgs } from "node:util";
import { buildSite } from "./build-site.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
process.exitCode = (await buildSite(process.cwd(), values.out)) ? 0 : 1;
