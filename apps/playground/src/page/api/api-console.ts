import {
  programCatalog,
  type SandboxRequest,
  sandboxApiKey,
  sandboxApiKeyWithoutPermission,
} from "@aihr-plugins/sandbox";
import { byId, element } from "../element.ts";
import { endpointDocs } from "./schema-docs.ts";

/** Sends a request to the API in the page. */
export type SendRequest = (request: SandboxRequest) => Promise<unknown>;

/** A reply, as far as the console shows it. */
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const path = "/external/api/reports?api-version=1.0";
/** A browser takes long to lay out more. */
const mostShown = 60_000;

/** The docs of the API and a form that sends requests to it, all in the page. */
export function createApiConsole(send: SendRequest): void {
  const body = byId<HTMLTextAreaElement>("api-body");
  const key = byId<HTMLSelectElement>("api-key");
  const example = byId<HTMLSelectElement>("api-example");
  byId("api-docs").append(endpointDocs());
  key.append(
    option(sandboxApiKey, `${sandboxApiKey}: the report`),
    option(sandboxApiKeyWithoutPermission, "a key without permission: 403"),
    option("another-key", "another key: 401"),
  );
  example.append(
    option("all", "All learners"),
    option("learner", "One learner"),
    ...programCatalog.map(({ sku, name }) => option(sku, name)),
  );

  const sendNow = async (text: string): Promise<Reply> => {
    const headers = { "content-type": "application/json", "x-aihr-api-key": key.value };
    return (await send({ method: "POST", path, headers, body: text })) as Reply;
  };
  const fill = async () => {
    const page = { pageSize: 20, page: 1 };
    if (example.value === "all") body.value = jsonText(page);
    else if (example.value === "learner") {
      body.value = jsonText({ userIds: [await firstLearner(send)], ...page });
    } else body.value = jsonText({ programSKUs: example.value, ...page });
    showCommand(body.value, key.value);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const startedMs = performance.now();
    const reply = await sendNow(body.value);
    showReply(reply, performance.now() - startedMs);
  };
  byId("api-form").addEventListener("submit", (event) => void submit(event));
  example.addEventListener("change", () => void fill());
  for (const field of [body, key]) field.addEventListener("input", () => showCommand(body.value, key.value));
  void fill();
}

function option(value: string, text: string): HTMLElement {
  return element("option", { value }, text);
}

async function firstLearner(send: SendRequest): Promise<string> {
  const headers = { "x-aihr-api-key": sandboxApiKey, "content-type": "application/json" };
  const reply = (await send({ method: "POST", path, headers, body: '{"pageSize":1,"page":1}' })) as Reply;
  return JSON.parse(reply.body).data?.[0]?.userId ?? "";
}

function showReply({ status, headers, body }: Reply, elapsedMs: number): void {
  const line = byId("api-status");
  line.className = status < 300 ? "good" : "bad";
  line.textContent = `${status} · ${headers["content-type"] ?? "no body"} · ${Math.round(elapsedMs)} ms in this page`;
  const text = readable(body);
  const isCut = text.length > mostShown;
  const shown = byId<HTMLTextAreaElement>("api-reply");
  shown.hidden = text === "";
  shown.value = isCut ? `${text.slice(0, mostShown)}\n… ${text.length - mostShown} more characters` : text;
}

function readable(body: string): string {
  try {
    return jsonText(JSON.parse(body));
  } catch {
    return body;
  }
}

function showCommand(body: string, key: string): void {
  byId("api-command").textContent = [
    "curl -X POST 'http://127.0.0.1:4010/external/api/reports?api-version=1.0' \\",
    `  -H 'x-aihr-api-key: ${key}' -H 'content-type: application/json' \\`,
    `  -d '${body.replace(/\s+/g, " ").replaceAll("'", "'\\''")}'`,
  ].join("\n");
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
