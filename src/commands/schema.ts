import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SCHEMA_FILE, schemaText } from "../publication/schema-file.ts";
import { command, EXIT } from "./command.ts";

await command({
  name: "schema",
  run: async ({ root, speaker }) => {
    await writeFile(join(root, SCHEMA_FILE), await schemaText(root));
    console.log(speaker.say({ code: "schema.written", args: { file: SCHEMA_FILE } }));
    return EXIT.done;
  },
});
