import { createSandbox, type Sandbox, type SandboxLogEntry, type SandboxOptions } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";

/** A stand-in API whose learners and faults a test changes while it runs. */
export interface ChangingSandbox {
  readonly url: string;
  /** From now on it is this, and has been asked nothing. */
  become(options: SandboxOptions): Sandbox;
  /** What it was asked since it became what it is. */
  readonly requests: readonly SandboxLogEntry[];
  close(): Promise<void>;
}

export async function openSandbox(options: SandboxOptions = {}): Promise<ChangingSandbox> {
  let current = createSandbox(options);
  const sandbox: Sandbox = {
    get population() {
      return current.population;
    },
    get requests() {
      return current.requests;
    },
    respond: (request) => current.respond(request),
  };
  const { url, close } = await serveSandbox({ sandbox });
  return {
    url,
    close,
    become(next) {
      current = createSandbox(next);
      return current;
    },
    get requests() {
      return current.requests;
    },
  };
}
