declare module "virtual:inputs" {
  const inputs: import("./site/inputs.ts").Inputs;
  export default inputs;
}

declare namespace App {
  interface Locals {
    /** Set by the page before it renders anything. */
    page: import("./site/open.ts").PageContext;
  }
}
