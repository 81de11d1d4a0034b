/* Fits the height of every chart of this site on the page. Optional: without it, each keeps the height of its tag.
   A chart's frame is known by its window and its address, so the script may also be a module, inlined or bundled. */
if (typeof document === "object") {
  const address = /^https?(:[^?#]*\/[a-z]{2}\/\d{4}\/embed\/[\w-]+\/)/;

  /** The page's frames, then those in its open shadow roots. */
  function* framesIn(root) {
    yield* root.querySelectorAll("iframe");
    for (const { shadowRoot } of root.querySelectorAll("*"))
      if (shadowRoot instanceof ShadowRoot) yield* framesIn(shadowRoot);
  }

  /** Whether a frame is a chart's, and what speaks in it stands where it should; in a sandbox that can't be told. */
  const isOurs = ({ src }, from) => {
    const [, where] = address.exec(src) || [];
    return where && (from === "null" || where.startsWith(`${from.replace(/^https?/, "")}/`));
  };

  const setHeight = (frame, height) => {
    const look = getComputedStyle(frame);
    const edges = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"];
    const extra =
      look.boxSizing === "border-box" ? edges.reduce((sum, edge) => sum + parseFloat(look[edge]), 0) : 0;
    const set = (name, value) => frame.style.setProperty(name, value, "important");
    set("height", `${Math.ceil(height + extra)}px`);
    set("min-height", "0");
    set("max-height", "none");
  };

  addEventListener("message", ({ data, origin, source }) => {
    const { type, id, height } = data || {};
    if (type !== "figure-height" || typeof id !== "string" || typeof height !== "number") return;
    for (const frame of framesIn(document))
      if (frame.contentWindow === source) {
        if (!isOurs(frame, origin)) return;
        const fits = height >= 50 && height <= 5000;
        // Beside a scrollbar that takes room a chart has another height than without.
        frame.setAttribute("scrolling", fits ? "no" : "auto");
        if (fits) setHeight(frame, height);
        return;
      }
  });

  // Charts that spoke before this script came.
  for (const frame of framesIn(document))
    if (address.test(frame.src) && frame.contentWindow)
      frame.contentWindow.postMessage({ type: "figure-height-please" }, "*");
}
