import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { KeptToken } from "./access-token.ts";

/** The access tokens of a feed, in a file that only its owner can read. */
export interface TokenFile {
  /** Returns the tokens as the file has them now: one that was revoked a moment ago is gone. */
  tokens(): readonly KeptToken[];
  /** Adds a token. @throws Error if there is one of this name */
  add(token: KeptToken): void;
  /** Removes a token. Returns whether there was one of this name. */
  revoke(name: string): boolean;
}

/** The file of tokens for a history file. */
export function tokenPathOf(historyPath: string): string {
  return `${historyPath}.tokens.json`;
}

/** Opens a file of tokens. It need not exist yet. */
export function openTokenFile(path: string): TokenFile {
  let read: { readonly stamp: string; readonly tokens: readonly KeptToken[] } = { stamp: "", tokens: [] };

  function tokens(): readonly KeptToken[] {
    const stamp = stampOf(path);
    if (stamp === "") return [];
    if (stamp !== read.stamp) read = { stamp, tokens: tokensIn(readFileSync(path, "utf8")) };
    return read.tokens;
  }

  function write(next: readonly KeptToken[]): void {
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
      // A reader sees the old file or the new one, never half of one.
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  return {
    tokens,
    add(token) {
      if (tokens().some(({ name }) => name === token.name)) throw new Error(`There is a token ${token.name} already.`);
      write([...tokens(), token]);
    },
    revoke(name) {
      const left = tokens().filter((token) => token.name !== name);
      const isThere = left.length < tokens().length;
      if (isThere) write(left);
      return isThere;
    },
  };
}

/** Changes whenever the file does: every change of it is a new file. */
function stampOf(path: string): string {
  if (!existsSync(path)) return "";
  const { ino, mtimeMs, size } = statSync(path);
  return `${ino} ${mtimeMs} ${size}`;
}

/** @throws Error for a file that holds something else */
function tokensIn(text: string): readonly KeptToken[] {
  const content: unknown = JSON.parse(text);
  if (!Array.isArray(content) || !content.every(isKept)) throw new Error("The file of access tokens is damaged.");
  return content;
}

function isKept(value: unknown): value is KeptToken {
  return (
    typeof value === "object" &&
    value !== null &&
    ["name", "hash", "createdAt"].every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === "string")
  );
}
