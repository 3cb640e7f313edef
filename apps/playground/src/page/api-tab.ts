import type { SendRequest } from "./api/api-console.ts";
import { byId } from "./element.ts";
import { laterParts, urlOfCode } from "./packed-parts.ts";

/** The docs of the API and its console, which are created when the tab is opened. */
export function createApiTab(send: SendRequest) {
  let isOpened = false;
  const open = async () => {
    const { api } = await laterParts();
    const { createApiConsole }: typeof import("./api/api-console.ts") = await import(urlOfCode(api));
    createApiConsole(send);
    byId("api-panel").removeAttribute("aria-busy");
  };
  return {
    show() {
      if (!isOpened) void open();
      isOpened = true;
    },
  };
}
