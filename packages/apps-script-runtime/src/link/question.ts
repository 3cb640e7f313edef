/** A question to the host: a service's operation, and who asks. */
export interface Question {
  readonly operation: string;
  readonly execution: number;
  readonly values: readonly unknown[];
}

/** Asks the host and returns its answer, as every call of a service does in Apps Script. @throws ServiceError */
export type AskHost = (question: Question) => unknown;

/** An error that a service of Google would throw. */
export class ServiceError extends Error {}
