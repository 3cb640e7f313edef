import { isEmailAddress } from "@aihr-plugins/digest";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { isLoopback } from "./loopback.ts";

/** How to reach a mail server, and in whose name. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte, or before anything is sent; `optional` is for this machine only. */
  readonly tls: "implicit" | "starttls" | "optional";
  readonly login: SmtpLogin | null;
  readonly from: MailSender;
}

/** A user with a password, or with an access token of OAuth 2.0. */
export type SmtpLogin =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly accessToken: string };

/** Who a mail is from. */
interface MailSender {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads how to reach the mail server from the environment. TLS is required, except on this machine itself.
 *
 * @throws UserError that names the variable that is missing or wrong, and quotes none of them
 */
export function readSmtpSettings({ env }: Pick<World, "env">): SmtpSettings {
  const value = (name: string) => env[name]?.trim() ?? "";
  const host = value("AIHR_SMTP_HOST");
  const missing = ["AIHR_SMTP_HOST", "AIHR_DIGEST_FROM"].filter((name) => value(name) === "");
  if (missing.length > 0) throw new UserError(`${missing.join(" and ")} must be set to send emails:\n\n${smtpHelp}`);
  if (!/^[\w.:[\]-]{1,255}$/.test(host))
    throw new UserError("AIHR_SMTP_HOST must be the name of a server alone, such as smtp.example.com.");
  const port = portOf(value("AIHR_SMTP_PORT") || "587");
  const tls = port === 465 ? "implicit" : isLoopback(host) ? "optional" : "starttls";
  return {
    host: host.replace(/^\[(.*)\]$/, "$1"),
    port,
    tls,
    login: loginOf(value),
    from: senderOf(value("AIHR_DIGEST_FROM")),
  };
}

/** How to set the settings. */
export const smtpHelp = `  AIHR_SMTP_HOST=smtp.example.com   the mail server; TLS is required, except on this machine
  AIHR_SMTP_PORT=587                465 for TLS from the first byte
  AIHR_SMTP_USER, AIHR_SMTP_PASSWORD (or AIHR_SMTP_TOKEN, an OAuth 2.0 access token)
  AIHR_DIGEST_FROM="Learning <learning@example.com>"`;

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError("AIHR_SMTP_PORT must be a port, such as 587.");
}

function loginOf(value: (name: string) => string): SmtpLogin | null {
  const [user, password, accessToken] = [
    value("AIHR_SMTP_USER"),
    value("AIHR_SMTP_PASSWORD"),
    value("AIHR_SMTP_TOKEN"),
  ];
  if (user === "" && password === "" && accessToken === "") return null;
  if (user === "") throw new UserError("AIHR_SMTP_USER must be set where there is a password or a token.");
  if (accessToken !== "") return { user, accessToken };
  if (password !== "") return { user, password };
  throw new UserError("AIHR_SMTP_PASSWORD or AIHR_SMTP_TOKEN must be set where there is a user.");
}

/** `Learning <learning@example.com>`, or the address alone. */
function senderOf(text: string): MailSender {
  const [, name = "", inBrackets] = /^"?([^"<>]*?)"?\s*<([^<>]+)>$/.exec(text) ?? [];
  const address = inBrackets ?? text;
  if (isEmailAddress(address) && !/\p{Cc}/u.test(name)) return { name, address };
  throw new UserError("AIHR_DIGEST_FROM must be an email address, such as Learning <learning@example.com>.");
}
