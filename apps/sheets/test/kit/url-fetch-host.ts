import { fileURLToPath } from "node:url";
import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import type { TransportHost } from "@aihr-plugins/conformance";
import type { HttpOutcome, SyncTransport } from "@aihr-plugins/core";
import { build } from "esbuild";
import { type ServedInTurn, serveInTurn } from "./serve-in-turn.ts";

const manifest = JSON.stringify({ oauthScopes: ["https://www.googleapis.com/auth/script.external_request"] });

/** Runs our transport in Apps Script, over its `UrlFetchApp`; another thread serves the sandbox. */
export function urlFetchHost(): TransportHost<SyncTransport> {
  let opening: Promise<[AppsScript, ServedInTurn]> | undefined;
  return {
    async serve(setup) {
      opening ??= openTransportScript().then((script) => [script, serveInTurn()]);
      const [script, server] = await opening;
      return { baseUrl: await server.serve(setup), transport: (requests) => sendFrom(script, requests) };
    },
    async close() {
      for (const opened of (await opening) ?? []) await opened.close();
    },
  };
}

function sendFrom(script: AppsScript, requests: Parameters<SyncTransport>[0]): readonly HttpOutcome[] {
  const outcome = script.run({ kind: "server", name: "send", values: [JSON.stringify(requests)] });
  if (!outcome.ok) throw new Error(outcome.error);
  return JSON.parse(String(outcome.value));
}

async function openTransportScript(): Promise<AppsScript> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createUrlFetchTransport } from "./src/report/url-fetch-transport.ts";
        export const send = (requests) => JSON.stringify(createUrlFetchTransport().send(JSON.parse(requests)));`,
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    conditions: ["@aihr-plugins/source"],
    globalName: "Transport",
    footer: { js: "function send(requests) { return Transport.send(requests); }" },
  });
  return openAppsScript({
    files: { "Code.js": outputFiles[0]?.text ?? "", "appsscript.json": manifest },
    clock: { at: Date.parse("2026-11-01T12:00:00Z") },
  });
}
