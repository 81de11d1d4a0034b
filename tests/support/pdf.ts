/** A page of a PDF as Chromium writes it. */
export interface PdfPage {
  /** Width and height in millimetres. */
  readonly size: readonly [width: number, height: number];
  /** Addresses of the page's links. */
  readonly links: readonly string[];
}

const MILLIMETRES = 25.4 / 72;

/**
 * The pages of a PDF, in order. Reads what Chromium writes: objects as plain text, only their streams compressed.
 * @throws where it has none.
 * @see ISO 32000-1, 7.3.10 (objects), 7.7.3.3 (pages), 12.6.4.7 (addresses)
 */
export function pdfPages(bytes: Buffer): readonly PdfPage[] {
  const objects = new Map(
    [...bytes.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g)].map(
      ([, number = "", body = ""]) => [number, body],
    ),
  );
  const references = (list: string): readonly string[] =>
    [...list.matchAll(/(\d+) 0 R/g)].map(([, number = ""]) => objects.get(number) ?? "");
  const pages = (body: string): readonly string[] =>
    /\/Type\s*\/Pages/.test(body)
      ? references(/\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? "").flatMap(pages)
      : [body];
  const root = [...objects.values()].find(
    (body) => /\/Type\s*\/Pages/.test(body) && !/\/Parent\s/.test(body),
  );
  if (root === undefined) throw new Error("the PDF has no pages");
  return pages(root).map((body) => {
    const [, box = ""] = /\/MediaBox\s*\[([^\]]*)\]/.exec(body) ?? [];
    const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
    const annotations = /\/Annots\s*\[([^\]]*)\]/.exec(body)?.[1] ?? "";
    const links = references(annotations).flatMap(
      (annotation) => /\/URI\s*\(([^)]*)\)/.exec(annotation)?.[1] ?? [],
    );
    return { size: [width * MILLIMETRES, height * MILLIMETRES], links };
  });
}
