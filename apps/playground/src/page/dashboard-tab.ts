import type { DashboardRequest } from "../dashboard/dashboard.ts";
import { byId } from "./element.ts";
import { laterParts, urlOfCode } from "./packed-parts.ts";

/** The dashboard that `aihr dashboard` writes, of the organization's day. */
export function createDashboardTab() {
  const frame = byId<HTMLIFrameElement>("dashboard-frame");
  const panel = byId("dashboard-panel");
  let worker: Worker | undefined;
  let shownAt: number | undefined;

  const started = (code: string) => {
    worker ??= new Worker(urlOfCode(code));
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      frame.srcdoc = data;
      panel.removeAttribute("aria-busy");
    };
    return worker;
  };
  return {
    /** Shows the dashboard as of an instant, in milliseconds since 1970, unless it is there already. */
    async show(nowMs: number) {
      if (shownAt === nowMs) return;
      shownAt = nowMs;
      panel.setAttribute("aria-busy", "true");
      const { dashboard: code, dashboardHash: sha256 } = await laterParts();
      const request: DashboardRequest = { nowMs, script: { code, sha256 } };
      started(code).postMessage(request);
    },
  };
}
