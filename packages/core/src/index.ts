/**
 * The client: every learner of a report once and in order, or one clear error.
 *
 * @module @aihr-plugins/core
 */

export type { ClientEvent } from "./client/client-event.ts";
export type { ClientOptions } from "./client/client-options.ts";
export { type Client, createClientOver } from "./client/create-client-over.ts";
export { createSyncClient, type SyncClient, type SyncClientOptions } from "./client/create-sync-client.ts";
export type { Runtime, SyncRuntime, SyncTransport, Transport } from "./client/runtime.ts";
export type { Collected, Summary } from "./client/summary.ts";
export type { Reason, ReasonCode } from "./client/summary-reasons.ts";
export type {
  AdoptionListResponse,
  AdoptionProgressViewModel,
  AdoptionViewModel,
} from "./contract/adoption-list-response.ts";
export type { GetExternalAdoptionsQuery } from "./contract/get-external-adoptions-query.ts";
export { AihrError, type AihrErrorCode, isAihrError, type Problem } from "./errors/aihr-error.ts";
export { createClient } from "./fetch/create-client.ts";
export { decodeReply } from "./fetch/decode-reply.ts";
export { fetchTransport } from "./fetch/fetch-transport.ts";
export type { HttpOutcome, HttpReply, HttpRequest, NoReply } from "./http/http-message.ts";
export { maxReplyBytes, replyCharset } from "./http/reply-body.ts";
export type { Signal } from "./http/signal.ts";
export type { PageQuery, ReadOptions, ReportQuery } from "./query/report-query.ts";
export type { RetryPolicy } from "./retry/decide-retry.ts";
export { readApiKey } from "./settings/api-key.ts";
export { readBaseUrl } from "./settings/base-url.ts";
