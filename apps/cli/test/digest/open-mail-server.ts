import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

/** An email as a mail program reads it, and whom the envelope was for. */
interface ReceivedEmail {
  readonly to: string;
  readonly mail: ParsedMail;
  readonly source: string;
}

/** A mail server of another author, which keeps what it receives until the test ends. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedEmail[];
  /** Settings with which aihr sends to it. */
  readonly env: Readonly<Record<string, string>>;
  /** How many emails came for an address. */
  count(to: string): number;
}

/** How a mail server behaves. */
export interface MailServerOptions extends SMTPServerOptions {
  /** Whether it takes an email. It may say why not, with a status, or break the connection. */
  readonly judge?: (to: string) => MailVerdict;
  readonly host?: string;
}

type MailVerdict = "take" | "break" | { readonly status: number };

/** Opens a mail server on this machine. */
export async function openMailServer({
  judge,
  host = "127.0.0.1",
  ...options
}: MailServerOptions = {}): Promise<MailServer> {
  const received: ReceivedEmail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Without this, it warns that its certificate is known to everyone.
    logger: false,
    ...options,
    onRcptTo({ address }, _session, done) {
      const verdict = judge?.(address) ?? "take";
      if (typeof verdict === "object")
        done(Object.assign(new Error("No such mailbox: secret server text"), { responseCode: verdict.status }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        if (judge?.(to) === "break") {
          for (const connection of server.connections) connection.close();
          return;
        }
        const source = Buffer.concat(chunks).toString("utf8");
        received.push({ to, source, mail: await simpleParser(source) });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    env: {
      AIHR_SMTP_HOST: "127.0.0.1",
      AIHR_SMTP_PORT: String(port),
      AIHR_DIGEST_FROM: "Learning <learning@example.com>",
    },
    count: (to) => received.filter((email) => email.to === to).length,
  };
}
