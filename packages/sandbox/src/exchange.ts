/** What reaches the API, with nothing of HTTP left but its words. */
export interface SandboxRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the API answers, and how it arrives. */
export interface SandboxResponse {
  /** 0 when nothing ever comes. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delivery: Delivery;
  /** How long the answer takes, in milliseconds. Whoever delivers it does the waiting. */
  readonly delayMs: number;
}

/**
 * - `whole`: as it should be
 * - `cut-off`: the body ends early (`body` is already cut), yet the exchange looks finished
 * - `dropped`: the connection dies half-way through `body`
 * - `hung`: nothing ever comes
 */
export type Delivery = "whole" | "cut-off" | "dropped" | "hung";
