declare module "virtual:inputs" {
  const inputs: import("./site/inputs.ts").Inputs;
  export default inputs;
}

declare namespace App {
  interface Locals {
    /** The year and language of the page; set by it before it renders anything. */
    context: import("./site/context.ts").Context;
    /** The charts that the page's narrative may place, by id. */
    charts: Readonly<Record<string, import("./site/models/parts.ts").ChartModel>>;
  }
}
