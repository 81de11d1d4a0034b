import { writeFile } from "node:fs/promises";
import { SCHEMA_FILE, schemaText } from "../publication/schema-file.ts";

await writeFile(SCHEMA_FILE, await schemaText(process.cwd()));
console.log(`${SCHEMA_FILE} is written.`);
