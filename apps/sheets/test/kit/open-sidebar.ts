import { JSDOM } from "jsdom";
import { onTestFinished } from "vitest";
import { built, type Spreadsheet } from "./open-spreadsheet.ts";

type Handlers = { success: (value: unknown) => void; failure: (error: Error) => void };

/**
 * The sidebar in a browser's stead, with `google.script.run` over the spreadsheet's script. `refusal` says why Google
 * refuses to call a function of the script.
 */
export async function openSidebar(
  spreadsheet: Spreadsheet,
  refusal: (name: string) => string | undefined = () => undefined,
) {
  const { "Sidebar.html": page } = await built();
  const runner = ({ success, failure }: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === "withSuccessHandler") return (next: Handlers["success"]) => runner({ success: next, failure });
          if (name === "withFailureHandler") return (next: Handlers["failure"]) => runner({ success, failure: next });
          return (...values: unknown[]) => {
            const refused = refusal(name);
            if (refused) return queueMicrotask(() => failure(new Error(refused)));
            const outcome = spreadsheet.run({ kind: "server", name, values });
            queueMicrotask(() => (outcome.ok ? success(outcome.value) : failure(new Error(outcome.error))));
          };
        },
      },
    );
  const dom = new JSDOM(page, {
    runScripts: "dangerously",
    pretendToBeVisual: true,
    beforeParse(window) {
      Object.assign(window, { google: { script: { run: runner({ success: () => {}, failure: () => {} }) } } });
    },
  });
  onTestFinished(() => dom.window.close());
  const { document } = dom.window;
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  await settle();
  const find = <T extends Element>(selector: string): T => {
    const element = document.querySelector<T>(selector);
    if (!element) throw new Error(`The sidebar has no ${selector}.`);
    return element;
  };
  return {
    window: dom.window,
    document,
    find,
    said: () => find("#said").textContent,
    fill(selector: string, value: string) {
      find<HTMLInputElement>(selector).value = value;
    },
    async click(selector: string) {
      find<HTMLElement>(selector).click();
      await settle();
    },
  };
}
