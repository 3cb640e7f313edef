import { byId } from "./element.ts";

/** The dashboard that `aihr dashboard` writes, of the organization's day. */
export function createDashboardTab(workerUrl: () => Promise<string>) {
  const frame = byId<HTMLIFrameElement>("dashboard-frame");
  const panel = byId("dashboard-panel");
  let worker: Worker | undefined;
  let shownAt: number | undefined;

  return {
    /** Shows the dashboard as of an instant, in milliseconds since 1970, unless it is there already. */
    async show(nowMs: number) {
      if (shownAt === nowMs) return;
      shownAt = nowMs;
      panel.setAttribute("aria-busy", "true");
      if (!worker) {
        worker = new Worker(await workerUrl());
        worker.onmessage = ({ data }: MessageEvent<string>) => {
          frame.srcdoc = data;
          panel.removeAttribute("aria-busy");
        };
      }
      worker.postMessage({ nowMs });
    },
  };
}
