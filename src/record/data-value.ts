export { dataValue } from "./kinds/index.ts";
