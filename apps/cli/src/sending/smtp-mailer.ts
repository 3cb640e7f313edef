import { createTransport } from "nodemailer";
import { DeliveryError } from "./delivery-error.ts";
import type { AddressedEmail } from "./email.ts";
import { isLoopback } from "./loopback.ts";
import type { SmtpLogin, SmtpSettings } from "./smtp-settings.ts";

/** Sends emails over SMTP, each over its own connection, so that a broken one spoils no other email. */
export interface Mailer {
  /** Resolves when the server has taken the email. @throws DeliveryError */
  send(email: AddressedEmail): Promise<void>;
  close(): void;
}

/** Creates a mailer. It connects when it sends. */
export function createMailer({ host, port, tls, login, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "starttls",
    // A server on this machine has a certificate that nothing can check, if it has one.
    ...(isLoopback(host) && { tls: { rejectUnauthorized: false } }),
    ...(login !== null && { auth: authOf(login) }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(email) {
      try {
        await transport.sendMail({ from, ...optionsOf(email) });
      } catch (error) {
        throw inWords(error);
      }
    },
    close: () => transport.close(),
  };
}

function authOf(login: SmtpLogin) {
  return "password" in login
    ? { user: login.user, pass: login.password }
    : { type: "OAuth2", user: login.user, accessToken: login.accessToken };
}

function optionsOf({ to, subject, text, html, chart, messageId, date, unsubscribe }: AddressedEmail) {
  return {
    to,
    subject,
    text,
    messageId,
    date: new Date(date),
    ...(html !== undefined && { html }),
    ...(chart !== undefined && { attachments: [attachmentOf(chart)] }),
    list: { unsubscribe },
    headers: {
      // Neither an out-of-office reply nor a receipt should answer it.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  };
}

function attachmentOf({ cid, png }: NonNullable<AddressedEmail["chart"]>) {
  return {
    cid,
    content: Buffer.from(png),
    filename: "completions-per-week.png",
    contentType: "image/png",
    contentDisposition: "inline" as const,
  };
}

/** The server's own text is left out: it may quote an address or a user. */
function inWords(error: unknown): DeliveryError {
  const { code = "", responseCode, command = "" } = error instanceof Error ? (error as SmtpError) : {};
  const status = responseCode === undefined ? "" : ` (${responseCode})`;
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") {
    return new DeliveryError(`the mail server refused the user name or the password${status}`, true);
  }
  if (code === "ETLS" || isOfCertificate(error)) {
    return new DeliveryError("the mail server offers no TLS that can be trusted", true);
  }
  if (code === "EENVELOPE") {
    const what = command.startsWith("MAIL") ? "the sender" : "the address";
    return new DeliveryError(`the mail server refused ${what}${status}`);
  }
  if (responseCode !== undefined) return new DeliveryError(`the mail server refused the email${status}`);
  if (code === "ETIMEDOUT") return new DeliveryError("the mail server did not answer in time");
  if (code === "EDNS") return new DeliveryError("AIHR_SMTP_HOST names no server that can be found");
  return new DeliveryError(`the connection to the mail server failed${code === "" ? "" : ` (${code})`}`);
}

/** What the library adds to an error. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

function isOfCertificate(error: unknown): boolean {
  const texts = error instanceof Error ? [error.message, String((error as SmtpError).code)] : [];
  return texts.some((text) => /certificate|CERT_|SELF_SIGNED|ERR_TLS|altnames/i.test(text));
}
