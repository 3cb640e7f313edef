import { fileURLToPath } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import { createSandbox } from "@aihr-plugins/sandbox";
import { madeUpOrganization } from "../src/sandbox/made-up.ts";
import { serve, usualPort } from "../src/sandbox/serve.ts";

// Draws the picture of the sandbox's docs after a test request: npx -y pnpm@12 --filter aihr run pictures
const picture = fileURLToPath(new URL("../../../docs/images/sandbox-api-docs.png", import.meta.url));
const organization = madeUpOrganization({ now: Date.now }, { asOf: Date.parse("2026-11-23T00:00:00Z") });

const { url, close } = await serve(createSandbox(organization), usualPort);
const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.getByRole("button", { name: /Test Request.*post/i }).click();
  await page.getByRole("button", { name: /^Send post request/i }).click();
  await page.getByText('"pageSize": 20').last().waitFor();
  await page.mouse.move(640, 30);
  // The bar behind the address says for a moment that a request is on its way.
  await page.waitForTimeout(2000);
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await close();
}
console.log(`Drew ${picture}`);
