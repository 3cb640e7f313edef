import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

/**
 * Returns what a command line shows on a colored terminal, up to and with a last text; then it is stopped with Ctrl-C.
 * Progress, which overwrites itself, is left out with standard error.
 *
 * @throws Error if the command ends without that text
 */
export function screenOf(line: string, columns: number, last: string): Promise<string> {
  const command = `stty columns ${columns}; '${process.execPath}' --conditions=@aihr-plugins/source '${bin}' ${line} 2>/dev/null`;
  const { NO_COLOR: _color, npm_package_name: _name, ...env } = process.env;
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    env: { ...env, TERM: "xterm-256color", TZ: "UTC" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    screen += text;
    if (screen.includes(last)) child.stdin.write("\x03");
  });
  return new Promise((resolve, reject) => {
    child.on("close", () => {
      const end = screen.indexOf(last);
      if (end < 0) reject(new Error(`aihr ${line} never showed ${last}`));
      else resolve(screen.slice(0, end + last.length).replaceAll("\r\n", "\n"));
    });
  });
}
