import type { HttpOutcome, SyncTransport } from "@aihr-plugins/core";
import { elapsedMs } from "../settings/execution.ts";
import { compress, decompress } from "./compress.ts";
import { digest } from "./digest.ts";

/** Pages that came before time ran out, so that the next execution goes on where this one stopped. */
export interface KeptPages {
  /** A transport that takes pages from here first, and lets the other one send the rest. */
  over(send: SyncTransport): SyncTransport;
  /** Puts aside everything that came. */
  keep(): void;
  /** Forgets them all: the report is whole. */
  forget(): void;
}

/** Ten minutes: long enough for the next recalculation, too short for the pages to be of two different reports. */
const keepSeconds = 600;
/** Most reports are whole before; those that are not must not lose what came when a request hangs. */
const keepFromMs = 8000;
const mostLength = 100_000;

/** `resumes` says whether there may be any: if not, the cache is not read. */
export function createKeptPages(prefix: string, resumes: boolean): KeptPages {
  const cache = CacheService.getDocumentCache();
  const keys = new Set<string>();
  let waiting: Record<string, string> = {};

  const keep = () => {
    if (Object.keys(waiting).length > 0) cache?.putAll(waiting, keepSeconds);
    waiting = {};
  };

  return {
    keep,
    forget() {
      waiting = {};
      if (resumes || elapsedMs() > keepFromMs) cache?.removeAll([...keys]);
    },
    over: (send) => (requests, options) => {
      const asked = requests.map((request) => ({ request, key: `${prefix}.page.${digest(request.body)}` }));
      const found = (resumes ? cache?.getAll(asked.map(({ key }) => key)) : undefined) ?? {};
      const missing = asked.filter(({ key }) => found[key] === undefined);
      const sent =
        missing.length > 0
          ? send(
              missing.map(({ request }) => request),
              options,
            )
          : [];
      for (const [nth, { key }] of missing.entries()) {
        const body = leanBody(sent[nth]);
        if (body && body.length <= mostLength) waiting[key] = body;
      }
      for (const { key } of asked) keys.add(key);
      if (elapsedMs() > keepFromMs) keep();
      const outcomes = [...sent];
      return asked.map(({ key }) => {
        const kept = found[key];
        return kept === undefined ? (outcomes.shift() ?? { failure: "network" }) : pageOf(kept);
      });
    },
  };
}

function pageOf(kept: string): HttpOutcome {
  return { status: 200, headers: {}, body: decompress(kept) };
}

/** The least that is needed of a good reply, compressed. A reply that cannot be read is not worth keeping. */
function leanBody(outcome: HttpOutcome | undefined): string | undefined {
  if (!outcome || !("status" in outcome) || outcome.status !== 200) return undefined;
  try {
    const text = JSON.stringify(JSON.parse(outcome.body), (key, value) =>
      key === "userAvatarUrl" ? undefined : value,
    );
    return compress(text);
  } catch {
    return undefined;
  }
}
