#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { helpText } from "./help-text.ts";
import { readArguments } from "./read-arguments.ts";

const read = readArguments(process.argv.slice(2), process.env);

// Only what serves an assistant may write to standard output in another way: it carries the protocol.
if (read.kind === "version") console.log(manifest.version);
else if (read.kind === "help") console.log(helpText);
else if (read.kind === "wrong") {
  console.error(`${read.message}\nRun aihr-mcp --help for all options.`);
  process.exitCode = 2;
} else {
  const { serve } = await import("./serve.ts");
  await serve(read.settings, manifest.version);
}
