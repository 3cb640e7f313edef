import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Execution, readExecution } from "./execution.mts";
import { linkPackage } from "./link-package.mts";
import { type Rest, setUpOwner, signIn } from "./rest.mts";
import { type N8n, startN8n } from "./start-n8n.mts";
import { until } from "./until.mts";
import type { Credential, Workflow } from "./workflow.mts";

/** A real n8n with our package, set up and signed in. */
export interface Lab {
  readonly url: string;
  readonly pid: number;
  readonly cookie: string;
  readonly rest: Rest;
  credential(type: string, data: object, name?: string): Promise<Credential>;
  /** What the credential's test says. */
  testCredential(type: string, data: object): Promise<{ readonly status: string; readonly message: string }>;
  /** Stores a workflow and switches it on. Gives its id. */
  activate(workflow: Workflow): Promise<string>;
  deactivate(id: string): Promise<void>;
  reactivate(id: string): Promise<void>;
  /** Calls a webhook with items, once n8n knows it. */
  callWebhook(path: string, items: readonly object[]): Promise<Response>;
  /** The finished executions of a workflow, oldest first. */
  executions(workflowId: string): Promise<readonly Execution[]>;
  /** The text of a file that a node returned, its byte order mark included. */
  file(id: string): Promise<string>;
  /** Everything that n8n has written to its log. */
  log(): Promise<string>;
  /** Everything that n8n has written to its folder: database, files and settings. */
  stored(): Promise<readonly { readonly file: string; readonly text: string }[]>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a lab with a new user folder. */
export async function openLab(env: Readonly<Record<string, string>> = {}): Promise<Lab> {
  const userFolder = await mkdtemp(join(tmpdir(), "aihr-n8n-"));
  await linkPackage([userFolder]);
  let n8n: N8n = await startN8n({ userFolder, env });
  let rest = await setUpOwner(n8n.url);

  return {
    get url() {
      return n8n.url;
    },
    get pid() {
      return n8n.pid;
    },
    get cookie() {
      return rest.cookie;
    },
    get rest() {
      return rest;
    },
    async credential(type, data, name = type) {
      const { id } = (await rest.call("POST", "/credentials", { name, type, data })) as Credential;
      return { id, name };
    },
    async testCredential(type, data) {
      const credentials = { id: "", name: type, type, data };
      return (await rest.call("POST", "/credentials/test", { credentials })) as { status: string; message: string };
    },
    async activate(workflow) {
      const { id, versionId } = (await rest.call("POST", "/workflows", workflow)) as { id: string; versionId: string };
      await rest.call("POST", `/workflows/${id}/activate`, { versionId });
      return id;
    },
    async deactivate(id) {
      await rest.call("POST", `/workflows/${id}/deactivate`, {});
    },
    async reactivate(id) {
      const { versionId } = (await rest.call("GET", `/workflows/${id}`)) as { versionId: string };
      await rest.call("POST", `/workflows/${id}/activate`, { versionId });
    },
    callWebhook: (path, items) =>
      until(`n8n to know the webhook ${path}`, async () => {
        const response = await fetch(`${n8n.url}/webhook/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ items }),
        });
        // n8n publishes in the background.
        return response.status === 404 ? undefined : response;
      }),
    async executions(workflowId) {
      const filter = encodeURIComponent(JSON.stringify({ workflowId }));
      const listed = (await rest.call("GET", `/executions?limit=100&filter=${filter}`)) as {
        results: { id: string; stoppedAt: string | null }[];
      };
      const finished = listed.results.filter(({ stoppedAt }) => stoppedAt !== null).map(({ id }) => Number(id));
      const stored = finished.sort((a, b) => a - b).map((id) => rest.call("GET", `/executions/${id}`));
      return (await Promise.all(stored)).map((each) => readExecution(each as Parameters<typeof readExecution>[0]));
    },
    async file(id) {
      const path = `/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
      const response = await fetch(n8n.url + path, { headers: { cookie: rest.cookie } });
      return Buffer.from(await response.arrayBuffer()).toString();
    },
    log: () => readFile(join(userFolder, "start.log"), "utf8"),
    async stored() {
      const folder = join(userFolder, ".n8n");
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const own = files.filter((file) => file.isFile() && !file.parentPath.includes("node_modules"));
      return Promise.all(
        own.map(async ({ parentPath, name }) => {
          const file = join(parentPath, name);
          return { file, text: (await readFile(file)).toString("latin1") };
        }),
      );
    },
    async restart() {
      await n8n.stop();
      n8n = await startN8n({ userFolder, env });
      rest = await signIn(n8n.url);
    },
    async close() {
      await n8n.stop();
      await rm(userFolder, { recursive: true, force: true });
    },
  };
}
