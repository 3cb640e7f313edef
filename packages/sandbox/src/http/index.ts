export { createApp } from "./create-app.ts";
export { scalarPath } from "./scalar-path.ts";
export { type ServedSandbox, type ServeOptions, serveSandbox } from "./serve-sandbox.ts";
