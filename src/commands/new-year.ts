import { startYear } from "../editing/start-year.ts";
import { command, EXIT } from "./command.ts";

await command({
  name: "new-year",
  usage: "YEAR",
  words: 1,
  run: async ({ words: [typed = ""], root, speaker }) => {
    console.log(speaker.say({ code: "new-year.done", args: await startYear(root, typed) }));
    return EXIT.done;
  },
});
