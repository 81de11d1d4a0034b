import fc from "fast-check";

/** A random test that fails prints its seed; `SEED=… npx vitest run --project unit …` has the same cases again. */
const seed = process.env["SEED"];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
