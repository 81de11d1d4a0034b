import { argv } from "node:process";

const [what, ...words] = argv.slice(2);
if (what === undefined) await import("./work.ts");
else if (what === "paint") await (await import("./paint/paint.ts")).paint(words);
else {
  console.error("npm run bench, or npm run bench paint");
  process.exitCode = 2;
}
