import type { FailureCondition, SimulatedFailure } from "@aihr-plugins/sandbox";
import { InvalidArgumentError } from "@commander-js/extra-typings";

const spelling = /^([a-z-]+?)(?:@(\d+))?(?:x(\d+))?(?::(.+))?$/;

/** Reads `KIND[@PAGE][xTIMES][:DETAIL]`, such as `rate-limited@2x1:3`. */
export function readFailure(text: string): SimulatedFailure {
  const [, kind = "", page, times, detail] = spelling.exec(text) ?? [];
  const condition: FailureCondition = {
    ...(page !== undefined && { page: Number(page) }),
    ...(times !== undefined && { times: Number(times) }),
  };
  switch (kind) {
    case "bad-request":
    case "unauthorized":
    case "forbidden":
    case "not-found":
    case "web-page":
    case "cut-off":
    case "dropped":
    case "hung":
      if (detail !== undefined) throw new InvalidArgumentError(`${kind} takes nothing after a colon.`);
      return { ...condition, kind };
    case "rate-limited":
    case "server-error":
    case "bad-gateway":
      return { ...condition, kind, ...(detail !== undefined && { retryAfter: detail }) };
    case "slow":
      return { ...condition, kind, ...(detail !== undefined && { delayMs: milliseconds(detail) }) };
    case "redirect":
      return { ...condition, kind, ...(detail !== undefined && { location: detail }) };
    default:
      throw new InvalidArgumentError("It must look like rate-limited, server-error@2 or rate-limited@2x1:3.");
  }
}

function milliseconds(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("slow takes milliseconds after the colon, such as slow:2000.");
}
