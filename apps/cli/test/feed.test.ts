import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Spawned, spawnAihr } from "./spawn-aihr.ts";

let history: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "aihr-"));
  history = join(folder, "learning.db");
  await spawnAihr(`record --sandbox --learners 30 --history ${history}`).ended;
  return () => rm(folder, { recursive: true });
}, 60_000);

/** The first text that a process prints and that fits. */
async function printed({ child }: Spawned, pattern: RegExp): Promise<string> {
  let text = "";
  for (;;) {
    const [, found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found;
    const [chunk] = await once(child.stdout ?? process.stdin, "data");
    text += chunk;
  }
}

async function addToken(name: string): Promise<string> {
  const { exitCode, stdout, stderr } = await spawnAihr(`feed token add ${name} --history ${history}`).ended;
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: "This is the only time that it is shown. Tools use it as the password, with any user name.\n",
  });
  return /^Token: (aihr-feed-\S{43})\n$/.exec(stdout)?.[1] ?? "";
}

describe("aihr feed", { timeout: 60_000 }, () => {
  it("serves a history to who has an access token, until it is revoked", async () => {
    const token = await addToken("tableau");
    const running = spawnAihr(`feed --history ${history} --port 0`);
    onTestFinished(() => void running.child.kill());
    const feed = await printed(running, /Feed {5}(\S+)/);
    const get = () => fetch(`${feed}Learners/$count`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await get()).text()).toBe("30");
    expect((await fetch(`${feed}Learners/$count`)).status).toBe(401);
    expect(await spawnAihr(`feed token revoke tableau --history ${history}`).ended).toMatchObject({
      exitCode: 0,
      stdout: "Revoked tableau.\n",
    });
    expect((await get()).status).toBe(401);
    running.child.kill("SIGINT");
    const { stderr } = await running.ended;
    const log = stderr.split("\n").filter((line) => line.startsWith("{"));
    expect(log.map((line) => JSON.parse(line).status)).toEqual([200, 401, 401]);
    expect(stderr).not.toContain(token);
  });

  it("keeps tokens by name, as hashes in a file that only its owner can read", async () => {
    const token = await addToken("excel");
    const path = `${history}.tokens.json`;
    expect(await readFile(path, "utf8")).not.toContain(token);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await spawnAihr(`feed token list --history ${history}`).ended).stdout).toMatch(
      /^excel {2}since \d{4}-\d\d-\d\d\n$/,
    );
    expect(await spawnAihr(`feed token add excel --history ${history}`).ended).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("There is a token excel already."),
    });
    expect(await spawnAihr(`feed token revoke power-bi --history ${history}`).ended).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("There is no access token power-bi."),
    });
  });

  it("says what is wrong with a history, an address or a port", async () => {
    const missing = await spawnAihr(`feed --history ${history}.missing --port 0`).ended;
    expect(missing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("There is no history yet.") });
    const wrong = await spawnAihr(`feed --history ${history} --port 0 --public-url bi.example.com`).ended;
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--public-url needs an address") });
    const name = await spawnAihr(`feed token add Ana's-token --history ${history}`).ended;
    expect(name).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("1 to 40 letters") });
  });
});
