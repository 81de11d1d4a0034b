import { argv } from "node:process";

const [what, ...words] = argv.slice(2);
if (what === undefined) await import("./work.ts");
else if (what === "paint") await (await import("./paint/paint.ts")).paint(words);
else if (what === "lighthouse") await (await import("./lighthouse.ts")).lighthouse();
else if (what === "page") await (await import("./page.ts")).writePage();
else if (what === "build") (await import("./growth.ts")).growth(words);
else {
  console.error(
    "npm run bench, npm run bench paint, npm run bench build, npm run bench lighthouse, or npm run bench page",
  );
  process.exitCode = 2;
}
