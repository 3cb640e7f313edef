import { byId } from "./element.ts";

/** Runs a function of the script and returns what it returned. @throws Error as Google's bridge does */
export type RunOnServer = (name: string, values: readonly unknown[]) => Promise<unknown>;

/** What the sidebar's bridge sends. The bridge itself is `sidebar-bridge.js`, which the build puts into the page. */
interface BridgeCall {
  readonly aihrCall: number;
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The add-on's sidebar: its own page, in a frame that cannot reach this one. */
export function createSidebar(run: RunOnServer) {
  const panel = byId("sidebar");
  const frame = byId<HTMLIFrameElement>("sidebar-frame");
  const close = () => {
    panel.hidden = true;
    frame.removeAttribute("srcdoc");
    byId("menu-button").focus();
  };
  byId("sidebar-close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  addEventListener("message", async ({ source, data }: MessageEvent<BridgeCall>) => {
    if (source !== frame.contentWindow || typeof data?.aihrCall !== "number") return;
    const reply = (answer: object) => frame.contentWindow?.postMessage({ aihrAnswer: data.aihrCall, ...answer }, "*");
    try {
      reply({ value: await run(data.name, data.values) });
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : String(error) });
    }
  });

  return {
    /** Shows the sidebar's page, which reaches the script through the bridge. */
    open(html: string, bridge: string) {
      frame.srcdoc = html.replace("<head>", () => `<head><script>${bridge}</script>`);
      panel.hidden = false;
      byId("sidebar-close").focus();
    },
  };
}
