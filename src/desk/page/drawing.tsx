/** A chart as the charts' own code has drawn it; all text in it is escaped there. */
export function Drawing({ svg }: { readonly svg: string | null }) {
  if (svg === null) return <p class="drawing">–</p>;
  return <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}
