import type { NoReply } from "../http/http-message.ts";
import { maxReplyBytes } from "../http/reply-body.ts";
import { decodeReply } from "./decode-reply.ts";

/** Reads a reply's body as text in its declared character set, and stops once it is too large. */
export async function readBody(response: Response): Promise<string | NoReply> {
  const bytes = await readBytes(response.body);
  if (!bytes) return { failure: "too-large" };
  return decodeReply(bytes, response.headers.get("content-type"));
}

/** Returns undefined for a body that is too large. */
async function readBytes(body: Response["body"]): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > maxReplyBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}
