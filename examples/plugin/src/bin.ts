#!/usr/bin/env node
import { createClient, isAihrError } from "@aihr-plugins/core";
import { nodeHttpTransport } from "./node-http-transport.ts";
import { statusPage } from "./status-page.ts";

const { AIHR_BASE_URL: baseUrl = "", AIHR_API_KEY: apiKey = "", TZ: timeZone = "UTC" } = process.env;

try {
  const client = createClient({ baseUrl, apiKey, transport: nodeHttpTransport });
  const report = await client.collect();
  process.stdout.write(statusPage(report, { readAt: Date.now(), timeZone }));
} catch (error) {
  if (!isAihrError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
