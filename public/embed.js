/* Fits the height of every chart of this site on the page. Optional: without it, each keeps the height of its tag. */
(() => {
  const { src } = document.currentScript;
  const { origin } = new URL(src);
  const ours = () =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${origin}/`));

  addEventListener("message", ({ data, origin: from, source }) => {
    const { type, id, height } = data ?? {};
    if (from !== origin || type !== "figure-height" || typeof id !== "string") return;
    if (!Number.isFinite(height) || height < 50 || height > 5000) return;
    const frame = ours().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const look = getComputedStyle(frame);
    const edges = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"];
    const extra =
      look.boxSizing === "border-box" ? edges.reduce((sum, edge) => sum + parseFloat(look[edge]), 0) : 0;
    const set = (name, value) => frame.style.setProperty(name, value, "important");
    set("height", `${Math.ceil(height + extra)}px`);
    set("min-height", "0");
    set("max-height", "none");
  });

  // Charts that spoke before this script came.
  for (const { contentWindow } of ours()) contentWindow?.postMessage({ type: "figure-height-please" }, "*");
})();
