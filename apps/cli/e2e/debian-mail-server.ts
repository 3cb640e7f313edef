import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findOrInstall } from "@aihr-plugins/debian-programs";

/** What Python's `email` reads of an email that aiosmtpd received. */
interface ParsedByPython {
  readonly to: readonly string[];
  readonly from: string;
  readonly tls: boolean;
  readonly login: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly structure: readonly string[];
  readonly parts: readonly {
    readonly type: string;
    readonly disposition: string | null;
    readonly id: string | null;
    readonly text: string | null;
    readonly begin: string | null;
  }[];
  readonly body: string;
  /** What the parser finds wrong. */
  readonly defects: readonly string[];
  /** Lines that are too long or that do not end as RFC 5322 says. */
  readonly lineFaults: readonly string[];
  readonly bytes: number;
}

/** A running aiosmtpd. */
export interface DebianMailServer {
  readonly env: Readonly<Record<string, string>>;
  readonly received: readonly ParsedByPython[];
  stop(): void;
}

const program = fileURLToPath(new URL("./mail_server.py", import.meta.url));

/** Starts Debian's aiosmtpd, which is installed if it is missing. `isSecured` demands STARTTLS and a login. */
export async function startDebianMailServer({ isSecured = false } = {}): Promise<DebianMailServer> {
  findOrInstall(
    () => existsSync("/usr/lib/python3/dist-packages/aiosmtpd") || undefined,
    ["python3-aiosmtpd", "openssl"],
  );
  const server = spawn("/usr/bin/python3", [program, ...(isSecured ? certificate() : [])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const received: ParsedByPython[] = [];
  const port = await portOf(server, received);
  return {
    received,
    env: {
      AIHR_SMTP_HOST: "127.0.0.1",
      AIHR_SMTP_PORT: String(port),
      AIHR_DIGEST_FROM: "L&D Team <learning@example.com>",
    },
    stop: () => void server.kill(),
  };
}

function certificate(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "aihr-certificate-"));
  const [certificateFile, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const line = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout ${key} -out ${certificateFile}`;
  execFileSync("openssl", line.split(" "), { stdio: "ignore" });
  return [certificateFile, key];
}

/** Each further line is an email. */
function portOf(server: ChildProcess, received: ParsedByPython[]): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("close", () => reject(new Error("The mail server ended.")));
    if (server.stdout === null) return;
    createInterface(server.stdout).on("line", (line) => {
      const said = JSON.parse(line);
      if ("port" in said) resolve(said.port);
      else received.push(said);
    });
  });
}
