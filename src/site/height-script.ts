/**
 * What an embedded document runs to tell its host how tall it is, now and whenever that changes (also AMP's message).
 * It measures the body's first element, which must hold everything and have no margin below: the body itself would
 * follow the iframe's height and never shrink. It answers a host's script that came late, and is silent in a tab of its
 * own or where it isn't shown. One text for all charts, so that one hash in a policy allows it.
 */
export const HEIGHT_SCRIPT = `(()=>{
const all=document.body.firstElementChild,id=document.querySelector("[data-figure]").dataset.figure,
tell=()=>{const height=Math.ceil(all.getBoundingClientRect().bottom+scrollY);
if(height>0&&parent!==window){parent.postMessage({type:"figure-height",id,height},"*");
parent.postMessage({sentinel:"amp",type:"embed-size",height},"*")}};
addEventListener("message",({data})=>{if(data?.type==="figure-height-please")tell()});
new ResizeObserver(tell).observe(all);
addEventListener("load",tell);
document.fonts.ready.then(tell);
})()`.replaceAll("\n", "");
