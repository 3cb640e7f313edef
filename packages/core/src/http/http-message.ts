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

/** There was no reply. */
export interface NoReply {
  readonly failure: "network" | "timeout" | "aborted";
  /** The system's name for it, such as `ECONNREFUSED`. Never a text that could hold a learner's data. */
  readonly cause?: string | undefined;
}

export type HttpOutcome = HttpReply | NoReply;
