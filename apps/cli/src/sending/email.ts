/** An email before it is addressed. */
export interface Email {
  readonly subject: string;
  readonly text: string;
  /** Undefined for a plain email. */
  readonly html?: string | undefined;
  /** The picture that the HTML shows by its content ID. */
  readonly chart?: { readonly cid: string; readonly png: Uint8Array } | undefined;
}

/** An email with its recipient. */
export interface AddressedEmail extends Email {
  readonly to: string;
  readonly messageId: string;
  /** In milliseconds since 1970. */
  readonly date: number;
  /** Where to write to, or the page to open, to get no more of them. */
  readonly unsubscribe: string;
}
