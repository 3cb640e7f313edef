/** A parameter value that the user has to change. Becomes n8n's own kind of error where the node is known. */
export class UserError extends Error {
  /** The message with names and IDs that help to correct it. n8n shows it; it logs only the message. */
  readonly detail: string;

  constructor(message: string, detail = message) {
    super(message);
    this.detail = detail;
  }
}
