import type { Browser, Page } from "playwright-core";

export interface SidebarOptions {
  readonly hasKey: boolean;
  /** The part that is open, or all of them. */
  readonly open: "set-up" | "actions" | "schedule-part" | "functions" | "all";
  readonly usesSampleData?: boolean;
  readonly colorScheme?: "light" | "dark";
}

/** Opens the sidebar as wide as Google shows it, with a script's answers in the place of Google's bridge. */
export async function sidebarPage(browser: Browser, html: string, options: SidebarOptions): Promise<Page> {
  const { hasKey, open, usesSampleData = false, colorScheme = "light" } = options;
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, colorScheme });
  const state = {
    baseUrl: hasKey ? "https://api.example.com" : "",
    hasKey,
    pageSize: 100,
    countsAll: false,
    store: "document",
    schedule: {
      refresh: "daily",
      digest: "weekly",
      to: "ana@example.com, ben@example.com",
      sendsUnchanged: false,
      withNames: false,
      hour: 6,
      weekDay: "MONDAY",
      user: "ana@example.com",
    },
    timeZone: "Europe/Amsterdam",
    locale: "en_US",
    usesSampleData,
  };
  const refusal = { ok: false, text: "The API key was rejected (401). Check the key under Set up." };
  const bridge = `<script>
    let done;
    const run = { withSuccessHandler: (f) => ((done = f), run), withFailureHandler: () => run,
      aihrSidebarState: () => done(${JSON.stringify(state)}), aihrTestConnection: () => done(${JSON.stringify(refusal)}),
      aihrProgress: () => {} };
    window.google = { script: { run } };
  </script>`;
  await page.setContent(html.replace("<head>", () => `<head>${bridge}`));
  await page.waitForFunction("document.getElementById('zone').textContent !== ''");
  await page.evaluate(
    `for (const part of document.querySelectorAll("main > details")) part.open = ${JSON.stringify(open)} === "all" || part.id === ${JSON.stringify(open)};`,
  );
  return page;
}
