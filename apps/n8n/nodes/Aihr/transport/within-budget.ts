import type { Signal } from "@aihr-plugins/core";
import { sleep } from "n8n-workflow";

/** Runs the work with a signal that aborts after `budgetMs`. */
export async function withinBudget<T>(budgetMs: number, work: (signal: Signal) => Promise<T>): Promise<T> {
  const overdue = new AbortController();
  const done = new AbortController();
  sleep(budgetMs, done.signal).then(
    () => overdue.abort(),
    () => {},
  );
  try {
    return await work(overdue.signal);
  } finally {
    done.abort();
  }
}
