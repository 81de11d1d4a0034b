import { z } from "zod";

/** `data/redirects.json`: old address to new, for what had to move. Paths from the site's root, without the base path. */
const address = z.string().regex(/^\/[\w./@-]*$/, "an address is written like /en/2025/figures/scale/");

export const redirectsSchema = z
  .record(address, address)
  .refine(
    (moves) => Object.values(moves).every((to) => !(to in moves)),
    "an old address leads straight to the newest one, never to another that has moved",
  );

export type Redirects = Readonly<Record<string, string>>;
