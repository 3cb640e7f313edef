import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { onTestFinished } from "vitest";

/** A program to start as a server. */
export interface Program {
  readonly node: string;
  readonly file: string;
}

/** The environment of a program that finds no settings but these. */
export function cleanEnv(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const home = mkdtempSync(join(tmpdir(), "aihr-mcp-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return { HOME: home, APPDATA: home, TZ: "UTC", PATH: process.env["PATH"] ?? "", ...env };
}

/** A client of a program that it started. */
export interface StartedServer {
  readonly client: Client;
  /** What the program has written to standard error. */
  errors(): string;
  /** Calls a tool and returns its data. */
  call(name: string, input?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

/** Starts a program as an assistant does, with a clean environment, until the test ends. */
export async function startServer(
  { node, file }: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const transport = new StdioClientTransport({
    ...{ command: node, args: [file, ...args], env: cleanEnv(env) },
    stderr: "pipe",
  });
  let errors = "";
  transport.stderr?.on("data", (data) => {
    errors += data;
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    client,
    errors: () => errors,
    async call(name, input = {}) {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: input });
      if (isError) throw new Error(`The tool failed: ${JSON.stringify(content)}`);
      return { ...(typeof structuredContent === "object" && structuredContent) };
    },
  };
}
