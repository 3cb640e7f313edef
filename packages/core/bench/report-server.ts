import { aside } from "./aside.ts";

/** Serves the report over HTTP, in a process of its own; each page takes 20 ms, or 20 ms on average. */
export interface ReportServer {
  /** A base URL with the delays of this round. */
  at(latency: "fixed" | "exponential", round: number): string;
  end(): Promise<void>;
}

export async function openReportServer(): Promise<ReportServer> {
  const { message, end } = await aside<string>("./report-server.process.ts");
  return { at: (latency, round) => `${message}/${latency}/${round}`, end };
}
