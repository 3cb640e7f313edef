import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Sandbox } from "../create-sandbox.ts";
import { deliver } from "./deliver.ts";
import { docsDocument } from "./docs-document.ts";
import { contentSecurityPolicy, docsPage } from "./docs-page.ts";
import { readScalar } from "./read-scalar.ts";

/** Returns an HTTP application with the API, the contract at `/openapi.json`, and interactive docs at `/docs`. */
export function createApp(sandbox: Sandbox): Hono<{ Bindings: HttpBindings }> {
  return new Hono<{ Bindings: HttpBindings }>()
    .get("/", (c) => c.redirect("/docs"))
    .get("/docs", (c) => c.html(docsPage, 200, { "content-security-policy": contentSecurityPolicy }))
    .get("/docs/openapi.json", (c) => c.json(docsDocument(sandbox.population)))
    .get("/openapi.json", (c) => c.json(openapi))
    .get("/scalar.js", async (c) =>
      c.body(await readScalar(), 200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "max-age=3600",
      }),
    )
    .all("*", async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const response = sandbox.respond({
        method: c.req.method,
        path: pathname + search,
        headers: c.req.header(),
        body: await c.req.text(),
      });
      return deliver(response, c.env.outgoing, c.req.raw.signal);
    });
}
