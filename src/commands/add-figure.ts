import { copyFigure } from "../editing/copy-figure.ts";
import { command, EXIT, Misunderstanding } from "./command.ts";

await command({
  name: "add-figure",
  usage: "ID like OTHER [year YEAR]",
  words: 1,
  options: { like: { type: "string" }, year: { type: "string" } },
  run: async ({ words: [id = ""], values: { like, year }, root, speaker }) => {
    if (like === undefined) throw new Misunderstanding({ code: "usage.like" });
    console.log(speaker.say({ code: "add-figure.done", args: await copyFigure(root, id, like, year) }));
    return EXIT.done;
  },
});
