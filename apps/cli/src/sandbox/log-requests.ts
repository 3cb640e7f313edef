import type { Sandbox, SandboxResponse } from "@aihr-plugins/sandbox";

/** A request to a sandbox and how it was answered, in one line. Without key, ids and names. */
export type LogRequest = (line: string) => void;

/** Returns the same sandbox, which logs each request. */
export function logRequests(sandbox: Sandbox, log: LogRequest): Sandbox {
  return {
    requests: sandbox.requests,
    get population() {
      return sandbox.population;
    },
    respond(request) {
      const response = sandbox.respond(request);
      const { page, pageSize } = sandbox.requests.at(-1) ?? {};
      const asked = page === undefined ? "no page" : `page ${page} (size ${pageSize})`;
      log(`${statusText(response)}  ${asked.padEnd(20)}  ${rowsText(response)}`.trimEnd());
      return response;
    },
  };
}

function statusText({ status, delivery }: SandboxResponse): string {
  return delivery === "whole" ? String(status) : `${status} ${delivery}`;
}

function rowsText({ body, delayMs }: SandboxResponse): string {
  const late = delayMs >= 1 ? ` after ${Math.round(delayMs)} ms` : "";
  try {
    const rows: unknown = JSON.parse(body)?.data?.length;
    return typeof rows === "number" ? `${rows} ${rows === 1 ? "learner" : "learners"}${late}` : late.trim();
  } catch {
    return late.trim();
  }
}
