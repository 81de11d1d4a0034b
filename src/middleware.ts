import { defineMiddleware } from "astro:middleware";

/** In the preview, problems of the content stand on the page, in the words of `npm run check`. */
export const onRequest = defineMiddleware(async (_context, next) => {
  if (!import.meta.env.DEV) return await next();
  const { runCheck } = await import("./desk/run-check.ts");
  const { problemPage } = await import("./desk/problem-page.ts");
  const { problems } = await runCheck(process.cwd());
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return await next();
  return new Response(problemPage(errors), {
    status: 500,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
});
