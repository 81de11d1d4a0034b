import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Where Debian puts the module that sends Brotli copies. */
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Why nginx can't be tried here, or null where it can. */
export const noNginx: string | null =
  spawnSync("nginx", ["-v"]).status === 0 && existsSync(BROTLI)
    ? null
    : "nginx isn't installed; on Debian: apt-get install nginx-light libnginx-mod-http-brotli-static";

export interface Nginx {
  readonly origin: string;
  [Symbol.dispose](): void;
}

/**
 * Runs nginx on a free port of this machine, with the shipped settings but for the lines that they mark for change.
 * @param settings text of the shipped file. @param site the folder that it serves. @param user whom it reads as, where
 * whoever runs the tests may choose.
 * @throws with what nginx says where it refuses them.
 */
export async function startNginx(settings: string, site: string, user = "root"): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), "report-nginx-"));
  const port = await freePort();
  const changed = settings
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("alias /srv/report/current/;", `alias "${site}/";`);
  writeFileSync(join(dir, "report.conf"), changed);
  writeFileSync(
    join(dir, "nginx.conf"),
    `load_module ${BROTLI};
${process.getuid?.() === 0 ? `user ${user};` : ""}
daemon off; worker_processes 1; pid ${dir}/nginx.pid; error_log stderr notice;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  include ${dir}/report.conf;
}
`,
  );
  const child = spawn("nginx", ["-e", "stderr", "-c", join(dir, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await listening(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      child.kill("SIGTERM");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Waits for the line that nginx writes once it has its port. */
function listening(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((done, fail) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("start worker process")) done();
    });
    child.once("exit", () => fail(new Error(`nginx refuses the settings: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? done(address.port) : fail(new Error("no port")),
      );
    });
  });
}
