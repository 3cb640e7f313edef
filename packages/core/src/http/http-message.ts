/** A request, ready to be sent. It holds the API key: never log it. */
export interface HttpRequest {
  readonly method: "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A reply, whatever its status. */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** There is no usable reply. */
export interface NoReply {
  /**
   * - `network`: the server could not be reached, or the connection broke
   * - `proxy`: the network's proxy server could not be used
   * - `timeout`: no whole reply within the time limit
   * - `aborted`: canceled by the signal
   * - `too-large`: the body is larger than {@link maxReplyBytes}
   * - `unknown-charset`: the body is in a character set that the platform cannot decode
   */
  readonly failure: "network" | "proxy" | "timeout" | "aborted" | "too-large" | "unknown-charset";
  /** The system's name for it, such as `ECONNREFUSED`, or the name of the character set. Never other text. */
  readonly cause?: string | undefined;
}

/** What a transport returns for a request. */
export type HttpOutcome = HttpReply | NoReply;
