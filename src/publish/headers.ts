/** Response headers of one address of the built site (a path from the site's root, such as `/en/2025/`). */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const embedded = /^\/[^/]+\/\d{4}\/embed\//.test(path);
  const hashed = path.startsWith("/assets/");
  return {
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Content-Security-Policy": [
      "default-src 'none'",
      "style-src 'self' 'unsafe-inline'",
      "script-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${embedded ? "*" : "'self'"}`,
    ].join("; "),
    ...(/\.(json|csv|svg|png|xml|zip)$|^\/embed\.js$/.test(path) ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}
