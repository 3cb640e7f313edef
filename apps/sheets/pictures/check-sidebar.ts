import axe from "axe-core";
import type { Browser } from "playwright-core";
import { sidebarPage } from "./sidebar-page.ts";

/**
 * Checks the sidebar in a browser, light and dark: axe with contrast, nothing wider than the sidebar, everything in reach of
 * the Tab key with an outline, and the focus where it was after an action. Returns what is wrong.
 */
export async function checkSidebar(browser: Browser, html: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await sidebarPage(browser, html, { hasKey: true, open: "all", colorScheme, usesSampleData: true });
    const complain = (text: string) => complaints.push(`Sidebar, ${colorScheme}: ${text}`);

    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run(document)")) as axe.AxeResults;
    for (const { id, nodes } of violations) complain(`${id} at ${nodes.map(({ target }) => target).join(", ")}`);

    const tooWide = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
    if (tooWide > 0) complain(`${tooWide} pixels too wide`);

    const controls = Number(
      await page.evaluate(
        `document.querySelectorAll("summary, button, select, input:not([type=radio]), input[type=radio]:checked").length`,
      ),
    );
    const reached = new Set<unknown>();
    for (let nth = 0; nth < controls; nth += 1) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(`(() => {
        window.known ??= [];
        const element = document.activeElement;
        // After the last control, the browser's own.
        if (element === document.body) return 0;
        if (getComputedStyle(element).outlineStyle === "none") return "no outline: " + element.outerHTML.slice(0, 80);
        if (!window.known.includes(element)) window.known.push(element);
        return window.known.indexOf(element);
      })()`),
      );
    }
    for (const each of reached) if (typeof each === "string") complain(each);
    // The fields under “More” are closed.
    if (reached.size < controls - 2) complain(`Tab reaches ${reached.size} of ${controls} controls`);

    await page.focus("#test");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.getElementById('said').classList.contains('bad')");
    const focused = await page.evaluate("document.activeElement.id");
    if (focused !== "test") complain(`the focus went to ${focused || "the page"}`);
    await page.close();
  }
  return complaints;
}
