export { createApp } from "./app.ts";
export { type ServedSandbox, type ServeOptions, serveSandbox } from "./serve.ts";
