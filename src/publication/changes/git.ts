import { spawnSync } from "node:child_process";
import { type SourceFile, withLineFeeds } from "../../diagnostics/document.ts";

/** A commit of the repository that a folder is part of. */
export interface Commit {
  readonly hash: string;
  /** Every file of the project that `wanted` accepts, as text. */
  files(wanted: (path: string) => boolean): readonly SourceFile[];
}

/** What git answers, as bytes; null where it isn't there or refuses. */
function git(root: string, args: readonly string[], input = ""): Buffer | null {
  const { status, stdout } = spawnSync("git", ["-C", root, ...args], { input, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}

/** The commit that a reference names, such as `HEAD`, `v1` or `main~2`; null where there is none. */
export function commitAt(root: string, reference: string): Commit | null {
  const named = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`]);
  const hash = named?.toString().trim() ?? "";
  return hash === "" ? null : { hash, files: (wanted) => filesAt(root, hash, wanted) };
}

/** The first commit in which a file was as it is now; null where none has it so. */
export function commitOf(root: string, path: string): Commit | null {
  const hashes = git(root, ["log", "--format=%H", "--", path])?.toString().trim().split("\n") ?? [];
  const first = hashes.findLast((hash) => git(root, ["diff", "--quiet", hash, "--", path]) !== null);
  return first ? commitAt(root, first) : null;
}

/** Whether a folder is part of a repository in which something can be committed. */
export const isRepository = (root: string): boolean => git(root, ["rev-parse", "--git-dir"]) !== null;

/** Commits what is in these folders and files of a project, and nothing else that may be staged. @returns why it couldn't; null where it could. */
export function commitOnly(root: string, paths: readonly string[], message: string): string | null {
  if (git(root, ["add", "--all", "--", ...paths]) === null) return "git add";
  return git(root, ["commit", "--quiet", "--file=-", "--only", "--", ...paths], message) === null
    ? "git commit"
    : null;
}

function filesAt(root: string, hash: string, wanted: (path: string) => boolean): readonly SourceFile[] {
  // Paths are of this folder, which may be one of a larger repository.
  const listed = git(root, ["ls-tree", "-r", "-z", "--name-only", hash])?.toString() ?? "";
  const paths = listed.split("\0").filter((path) => path !== "" && wanted(path));
  const objects = paths.map((path) => `${hash}:./${path}\n`).join("");
  return readBatch(git(root, ["cat-file", "--batch"], objects) ?? Buffer.alloc(0), paths);
}

/** Reads the answer of `git cat-file --batch`: for each object a line that ends with its size, its bytes, a line end. */
function readBatch(answer: Buffer, paths: readonly string[]): readonly SourceFile[] {
  const files: SourceFile[] = [];
  let at = 0;
  for (const path of paths) {
    const end = answer.indexOf("\n", at);
    if (end < 0) break;
    const [, size] = / blob (\d+)$/.exec(answer.toString("utf8", at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    files.push({ path, text: withLineFeeds(answer.toString("utf8", at, at + Number(size))) });
    at += Number(size) + 1;
  }
  return files;
}
