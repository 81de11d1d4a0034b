import { render } from "preact";
import { Page } from "./page.tsx";
import { openStore } from "./store.ts";

const store = await openStore();
document.documentElement.lang = store.get().speaker.lang;
const place = document.getElementById("desk");
if (place !== null) render(<Page store={store} />, place);
