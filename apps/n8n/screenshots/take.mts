import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openChromium } from "@aihr-plugins/debian-programs";
import { lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import type { Page } from "playwright-core";
import { openLab } from "../e2e/lab/open-lab.mts";
import prepare from "../e2e/lab/prepare.mts";
import { openSandbox } from "../e2e/lab/sandbox.mts";
import type { Workflow } from "../e2e/lab/workflow.mts";

// Takes the README's pictures in the editor of a real n8n, with Debian's Chromium.
const folder = join(import.meta.dirname, "..", "images");
await mkdir(folder, { recursive: true });
await prepare();
const [lab, sandbox] = await Promise.all([
  openLab(),
  // Read on the day on which the pictures are taken.
  openSandbox({ asOf: lastMidnight(Date.now()) }),
]);
const browser = await openChromium();
try {
  const credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey }, "AIHR account");
  const smtp = await lab.credential("smtp", { host: "127.0.0.1", port: 25 }, "Mail server");
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const cookies = lab.cookie.split("; ").map((cookie) => {
    const at = cookie.indexOf("=");
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: lab.url };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();

  const { nodes, ...rest } = await template("weekly-adoption-digest");
  const digest = {
    ...rest,
    nodes: nodes.map((node) => {
      if (node.type === "n8n-nodes-base.emailSend") return { ...node, credentials: { smtp } };
      return node.type === "n8n-nodes-aihr.aihr" ? { ...node, credentials: { aihrApi: credential } } : node;
    }),
  };
  const stored = (await lab.rest.call("POST", "/workflows", digest)) as { id: string };
  await page.goto(`${lab.url}/workflow/${stored.id}`);
  await page.getByText("Send the Digest").first().waitFor();
  await quiet(page);
  await page.keyboard.press("1");
  await page.waitForTimeout(1500);
  await take(page, "template");

  const learners: Workflow = {
    name: "Learners",
    nodes: [
      {
        id: "start",
        name: "When clicking ‘Execute workflow’",
        type: "n8n-nodes-base.manualTrigger",
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
      },
      {
        id: "aihr",
        name: "AIHR",
        type: "n8n-nodes-aihr.aihr",
        typeVersion: 1,
        position: [220, 0],
        parameters: {
          resource: "progress",
          operation: "getAll",
          returnAll: true,
          filters: { status: ["stalled"], progressFrom: 50 },
          sort: { by: { field: "lastActivity", direction: "ascending" } },
        },
        credentials: { aihrApi: credential },
      },
    ],
    connections: { "When clicking ‘Execute workflow’": { main: [[{ node: "AIHR", type: "main", index: 0 }]] } },
  };
  const { id } = (await lab.rest.call("POST", "/workflows", learners)) as { id: string };
  await page.goto(`${lab.url}/workflow/${id}`);
  await page.getByText("AIHR", { exact: true }).first().waitFor();
  await quiet(page);
  await page.locator('[data-test-id="canvas-node"]', { hasText: "AIHR" }).last().dblclick();
  await page.locator('[data-test-id="ndv"], [data-test-id="ndv-modal"]').first().waitFor();
  await page.locator('[data-test-id="node-execute-button"]').click();
  await page
    .getByText(/\d+ items/)
    .first()
    .waitFor();
  await quiet(page);
  await take(page, "node");

  await page.goto(`${lab.url}/home/credentials`);
  await page.getByText("AIHR account").first().click();
  await page.getByText("API Key").first().waitFor();
  await page.waitForTimeout(2500);
  await take(page, "credential");
} finally {
  await browser.close();
  await Promise.all([lab.close(), sandbox.close()]);
}

async function template(name: string): Promise<Workflow> {
  return JSON.parse(await readFile(join(import.meta.dirname, "..", "workflows", `${name}.json`), "utf8"));
}

/** Closes what n8n shows to newcomers. */
async function quiet(page: Page): Promise<void> {
  await page.waitForTimeout(2000);
  const buttons = page.locator(".el-notification__closeBtn, [data-test-id='toast-close']");
  for (const button of await buttons.all()) await button.click();
  await page.waitForTimeout(500);
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
