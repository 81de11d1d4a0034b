import type { ServerResponse } from "node:http";

/** Has `html` follow the page that is about to be answered; an answer that is no whole page stays as it is. */
export function append(response: ServerResponse, html: string): void {
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (...last: Parameters<typeof end>) => {
      if (response.statusCode === 200 && response.req.method === "GET") response.write(html);
      return end(...last);
    },
  });
}
