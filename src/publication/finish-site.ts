import { readRedirects } from "../record/published-files.ts";
import { readSiteBase } from "../record/site-base.ts";
import { compressSite } from "./compress.ts";
import { writeMoved } from "./moved.ts";

/**
 * What a built site has beside its pages: an answer at every old address, and compressed copies.
 * @throws where `data/redirects.json` can't be read or doesn't fit the site.
 */
export async function finishSite(root: string, dir: string): Promise<void> {
  const { value: redirects, problems } = readRedirects(root);
  if (problems.length > 0)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  await writeMoved(dir, readSiteBase(root), redirects);
  await compressSite(dir);
}
