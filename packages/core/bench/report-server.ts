import { aside } from "./aside.ts";

export const learners = 10_000;
export const pageSize = 100;
export const meanMs = 20;

/** A report of 10,000 learners over HTTP, whose pages take a while. */
export interface ReportServer {
  /** A base URL whose delays are those of this round. */
  at(distribution: "fixed" | "exponential", round: number): string;
  end(): Promise<void>;
}

export async function openReportServer(): Promise<ReportServer> {
  const { told, end } = await aside<string>("./report-server.process.ts");
  return { at: (distribution, round) => `${told}/${distribution}/${round}`, end };
}
