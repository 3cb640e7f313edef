/** The largest reply that a transport may take, in decoded bytes: a page of 10,000 learners is some 10 MiB. */
export const maxReplyBytes = 64 * 1024 * 1024;

/**
 * Returns the character set that a reply's `Content-Type` declares, in lower case; `utf-8`, the one of JSON, if it
 * declares none. For transports of your own.
 */
export function replyCharset(contentType: string | null | undefined): string {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1]?.toLowerCase() ?? "utf-8";
}
