import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, inject, it } from "vitest";
import { openPage, useBrowser } from "./kit/open-page.ts";

useBrowser();

/** Faults of VitePress's search button and sidebar, and of the empty corner of a README's table. */
const rulesOff = {
  "label-content-name-mismatch": { enabled: false },
  "nested-interactive": { enabled: false },
  "empty-table-header": { enabled: false },
};

describe("the home page", () => {
  it("leads to the playground, which shows a table", async () => {
    const { page, foreignRequests, errors } = await openPage("");
    expect(await page.title()).toBe("AIHR plugins");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("AIHR plugins");
    await page.getByRole("link", { name: "Try it in your browser" }).click();
    await page.locator("body[data-ready]").waitFor();
    expect(page.url()).toBe(`${inject("siteUrl")}playground/`);
    expect(await page.locator("#cell-1-1").textContent()).toBe("Learner name");
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it("finds a page by its words, in the browser", async () => {
    const { page, foreignRequests, errors } = await openPage("");
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("slackBlocks");
    await page.locator(".result", { hasText: "Digest" }).first().click();
    await page.getByRole("heading", { name: "Digest" }).waitFor();
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });
});

describe("a page", () => {
  it("shows n8n's expressions as they are written", async () => {
    const { page, errors } = await openPage("n8n/");
    const code = page
      .locator("code", { hasText: "slackBlocks: " })
      .or(page.locator("code", { hasText: "JSON.stringify" }));
    expect(await code.first().textContent()).toBe("{{ JSON.stringify({ blocks: $json.slackBlocks }) }}");
    expect(errors).toEqual([]);
  });

  it("shows the pictures of its README, and leads to files of the repository", async () => {
    const { page } = await openPage("sheets/");
    const broken = await page.evaluate(
      "Promise.all([...document.querySelectorAll('.vp-doc img')].map((img) => { img.loading = 'eager'; return img.decode().then(() => '', () => img.src); })).then((all) => all.filter(Boolean))",
    );
    expect(broken).toEqual([]);
    expect(await page.locator(".vp-doc img").count()).toBeGreaterThan(4);
    await page.goto(`${inject("siteUrl")}n8n/`);
    expect(await page.locator(".vp-doc a[href*='ask-about-learning.json']").first().getAttribute("href")).toBe(
      "https://github.com/example/aihr-plugins/blob/main/apps/n8n/workflows/ask-about-learning.json",
    );
  });

  it("opens from the sidebar and from a link of another page", async () => {
    const { page, errors } = await openPage("feed");
    await page.locator(".VPSidebar").getByRole("link", { name: "Google Sheets" }).click();
    await page.getByRole("heading", { level: 1, name: "AIHR for Google Sheets" }).waitFor();
    await page.locator(".vp-doc").getByRole("link", { name: "playground" }).first().click();
    await page.locator("body[data-ready]").waitFor();
    expect(errors).toEqual([]);
  });

  it("is dark where the reader's system is, and by the switch", async () => {
    const { page } = await openPage("n8n/", { colorScheme: "dark" });
    const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    expect(dark).toBe("rgb(27, 27, 31)");
    await page.getByRole("switch").first().click();
    await expect.poll(background).toBe("rgb(255, 255, 255)");
  });

  it.each(["", "n8n/", "sheets/", "cli/", "packages/report/", "contributing"])(
    "fits into 390 pixels: /%s",
    async (path) => {
      const { page, errors, foreignRequests } = await openPage(path, { viewport: { width: 390, height: 844 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
    },
  );

  it.each(["light", "dark"] as const)("has no fault that axe can find, %s", async (colorScheme) => {
    for (const path of ["", "n8n/"]) {
      const { page } = await openPage(path, { colorScheme });
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'], rules: ${JSON.stringify(rulesOff)} })`,
      )) as axe.AxeResults;
      expect(
        violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3)}`),
      ).toEqual([]);
    }
  });
});

describe("the site", () => {
  it("has no link to an address of its own that leads nowhere", () => {
    const folder = inject("siteFolder");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const dead = files
      .filter((file) => file.endsWith(".html") && file !== "404.html" && !file.startsWith("playground"))
      .flatMap((file) => {
        const html = readFileSync(join(folder, file), "utf8");
        const links = [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, link = ""]) => link);
        return links.filter((link) => !leadsSomewhere(link)).map((link) => `${file}: ${link}`);
      });
    expect(dead).toEqual([]);

    function leadsSomewhere(link: string): boolean {
      if (!link.startsWith("/aihr-plugins/")) return false;
      const path = link.slice("/aihr-plugins/".length);
      return [path, `${path}.html`, `${path}index.html`].some((file) => files.includes(file));
    }
  });
});
