import { dev } from "astro";

const port = Number(process.env["PORT"] ?? 4321);
const server = await dev({ root: process.cwd(), server: { port }, logLevel: "warn" });
console.log(`Preview at http://localhost:${server.address.port}/ – it follows every edit. Ctrl-C stops it.`);
const stop = (): void => void server.stop();
process.once("SIGINT", stop).once("SIGTERM", stop);
