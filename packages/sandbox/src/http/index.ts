export { createApp } from "./create-app.ts";
export { type ServedSandbox, type ServeOptions, serveSandbox } from "./serve-sandbox.ts";
