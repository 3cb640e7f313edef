import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** An email that the mailbox received. */
export interface Email {
  readonly to: readonly string[];
  readonly subject: string;
  /** The body as it is read, whatever it was wrapped in. */
  readonly body: string;
}

/** A mail server that keeps every email, with as much SMTP as Send Email needs. */
export interface Mailbox {
  readonly port: number;
  readonly emails: readonly Email[];
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const emails: Email[] = [];
  const server = createServer((socket) => receive(socket, (email) => emails.push(email)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    emails,
    async close() {
      server.close();
      await once(server, "close");
    },
  };
}

function receive(socket: Socket, keep: (email: Email) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to: string[] = [];
  let text = "";
  let isLetter = false;
  say("220 here");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += chunk.toString();
    for (;;) {
      const end = isLetter ? "\r\n.\r\n" : "\r\n";
      const at = text.indexOf(end);
      if (at < 0) return;
      const part = text.slice(0, at);
      text = text.slice(at + end.length);
      if (isLetter) {
        keep(read(part, to));
        [isLetter, to] = [false, []];
        say("250 kept");
        continue;
      }
      const [, address] = /^RCPT TO:<([^>]*)>/i.exec(part) ?? [];
      if (address) to.push(address);
      isLetter = /^DATA$/i.test(part);
      say(isLetter ? "354 go on" : /^QUIT$/i.test(part) ? "221 bye" : "250 fine");
    }
  });
}

function read(raw: string, to: readonly string[]): Email {
  const [, subject = ""] = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw) ?? [];
  return { to, subject: decodedWords(subject.replace(/\r\n[ \t]/g, " ")), body: decodedBody(raw) };
}

function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64) => Buffer.from(base64, "base64").toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, quoted) => decodedQuoted(quoted.replaceAll("_", " ")));
}

/** Of an email with parts, each part with its headers. */
function decodedBody(raw: string): string {
  const end = raw.indexOf("\r\n\r\n");
  const [head, body] = [raw.slice(0, end), raw.slice(end + 4)];
  const [, boundary] = /^Content-Type: multipart\/[^;]+;\s+boundary="?([^"\r\n;]+)/im.exec(head) ?? [];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.map((part) => `${part.slice(0, part.indexOf("\r\n\r\n"))}\r\n\r\n${decodedBody(part)}`).join("");
  }
  return /^Content-Transfer-Encoding: base64/im.test(head)
    ? Buffer.from(body, "base64").toString()
    : decodedQuoted(body);
}

function decodedQuoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
