/** A request to the API, independent of any HTTP library. */
export interface SandboxRequest {
  readonly method: string;
  /** Path and query string, such as `/external/api/reports?api-version=1.0`. */
  readonly path: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The API's response, and how it is delivered. */
export interface SandboxResponse {
  /** HTTP status; 0 if no response ever arrives. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delivery: Delivery;
  /** Milliseconds to wait before the response is sent. The sandbox does not wait; its caller does. */
  readonly delayMs: number;
}

/**
 * How a response arrives:
 *
 * - `whole`: complete
 * - `cut-off`: the body ends early (`body` is already cut), but the connection closes normally
 * - `dropped`: the connection breaks halfway through `body`
 * - `hung`: nothing arrives
 */
export type Delivery = "whole" | "cut-off" | "dropped" | "hung";
