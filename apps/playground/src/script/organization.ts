import { type ScriptReply, type ScriptRequest, ServiceError } from "@aihr-plugins/apps-script-runtime/single-thread";
import {
  createLivingPopulation,
  createSandbox,
  type Faults,
  lastMidnight,
  type Sandbox,
  type SandboxRequest,
  type SandboxResponse,
} from "@aihr-plugins/sandbox";

/** The base URL of the API in the page. No such server exists. */
export const sandboxUrl = "https://sandbox.example";

/** What is wrong with the API: nothing, or one of the switch's faults. */
export type FaultName = "none" | "rate-limited" | "key-rejected" | "incomplete";

/** A made-up organization that lives in the page, with its API. */
export interface Organization {
  /** Replies as the API over HTTP would. @throws ServiceError if no reply arrives */
  deliver(request: ScriptRequest): ScriptReply;
  /** Replies to a request of the API console. */
  respond(request: SandboxRequest): SandboxResponse;
  setFault(fault: FaultName): void;
  readonly population: Sandbox["population"];
  /** Requests so far. */
  readonly requestCount: number;
}

const faultsByName: Readonly<Record<FaultName, Faults>> = {
  none: {},
  "rate-limited": { failures: [{ kind: "rate-limited", retryAfter: "60" }] },
  "key-rejected": { failures: [{ kind: "unauthorized" }] },
  // They are counted, but no page lists them.
  incomplete: { hiddenLearners: [4, 17, 42, 99, 120, 163, 201] },
};

/** Creates the organization that the command line and the demo show too. `now` is in milliseconds since 1970. */
export function createOrganization(now: () => number): Organization {
  const population = createLivingPopulation({ seed: 1, learners: 250 });
  const create = (faults: Faults) => createSandbox({ population, asOf: () => lastMidnight(now()), faults, now });
  let sandbox = create({});
  let earlierRequests = 0;
  return {
    deliver({ url, method = "get", headers = {}, contentType, payload = "" }) {
      if (!url.startsWith(`${sandboxUrl}/`)) throw new ServiceError(`DNS error: ${url}`);
      const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
      const {
        status,
        headers: replied,
        body,
        delivery,
      } = sandbox.respond({
        method: method.toUpperCase(),
        path: url.slice(sandboxUrl.length),
        headers: { ...Object.fromEntries(names), ...(contentType && { "content-type": contentType }) },
        body: payload,
      });
      if (delivery === "hung") throw new ServiceError(`Timeout: ${url}`);
      if (delivery === "dropped") throw new ServiceError(`Unexpected error: ${url}`);
      return { status, headers: replied, body: new TextEncoder().encode(body) };
    },
    respond: (request) => sandbox.respond(request),
    setFault(fault) {
      earlierRequests += sandbox.requests.length;
      sandbox = create(faultsByName[fault]);
    },
    get population() {
      return sandbox.population;
    },
    get requestCount() {
      return earlierRequests + sandbox.requests.length;
    },
  };
}
