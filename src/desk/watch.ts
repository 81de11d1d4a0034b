import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Files that are saved at once are told at once, after so many milliseconds. */
const SOON = 100;

/**
 * Calls back soon after a file of content was changed by whomever, until the answer is called. Each folder is watched by
 * itself: Node's own way through all of them is blind on Linux to a file that was once replaced by another.
 */
export function watchContent(root: string, changed: () => void): () => void {
  let soon: NodeJS.Timeout | undefined;
  let watchers: readonly FSWatcher[] = [];
  const later = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      try {
        watchAll();
      } catch {
        // A folder is away for a moment: what was watched is watched on, and it is tried again.
        return later();
      }
      changed();
    }, SOON);
  };
  const watchAll = (): void => {
    const before = watchers;
    watchers = foldersIn(root).flatMap((folder) => watching(folder, later));
    for (const watcher of before) watcher.close();
  };
  watchAll();
  return () => {
    clearTimeout(soon);
    for (const watcher of watchers) watcher.close();
  };
}

const foldersIn = (root: string): readonly string[] =>
  ["data", "src/report"].flatMap((content) => {
    const top = join(root, content);
    const below = readdirSync(top, { recursive: true, withFileTypes: true });
    return [
      top,
      ...below.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
    ];
  });

function watching(folder: string, changed: () => void): readonly FSWatcher[] {
  try {
    return [watch(folder, changed).on("error", changed)];
  } catch {
    // It went meanwhile.
    return [];
  }
}
