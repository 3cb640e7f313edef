import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { historySchema } from "../test/kit/history-schema.mts";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { organization } from "./lab/organization.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { type CredentialsByNode, postingTo, readTemplate, runByHand } from "./lab/template.mts";
import { startChannel } from "./services/start-channel.mts";
import { type Postgres, startPostgres } from "./services/start-postgres.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let postgres: Postgres;
let credentials: CredentialsByNode;

beforeAll(async () => {
  [lab, sandbox, postgres] = await Promise.all([openLab(), openSandbox(), startPostgres()]);
  postgres.query(historySchema);
  const { database, port, user } = postgres;
  const server = { host: "127.0.0.1", port, database, user, password: "", ssl: "disable" };
  credentials = {
    "n8n-nodes-aihr.aihr": {
      aihrApi: await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey }),
    },
    "n8n-nodes-base.postgres": { postgres: await lab.credential("postgres", server) },
  };
});
afterAll(async () => {
  await lab?.close();
  await Promise.all([sandbox?.close(), postgres?.stop()]);
});

async function record() {
  const workflow = await readTemplate("record-history-to-postgres", credentials);
  return runByHand(lab, workflow, "Every Night", "Check the Outcome");
}

/** The nights that are recorded were as many days earlier. */
function moveBack(days: number): void {
  postgres.query(`UPDATE run SET at = at - interval '${days} days', day = day - ${days}`);
  postgres.query(`UPDATE daily SET day = day - ${days}`);
}

describe("the templates over a history in Postgres", () => {
  it("record two nights and post what the last week changed", async () => {
    sandbox.become({ population: organization({ "Jane O'Hara": { PA: 90, TA: 0 }, Omar: { TA: 20 } }) });
    const first = await record();
    expect(first.node("Check the Outcome").items.map(({ json }) => json)).toEqual([
      expect.objectContaining({ kind: "recorded", learners: 2, enrollments: 3 }),
    ]);
    moveBack(14);

    sandbox.become({ population: organization({ "Jane O'Hara": { PA: 100, TA: 5 }, Omar: { TA: 30 } }) });
    expect((await record()).status).toBe("success");
    moveBack(7);
    expect(postgres.query("SELECT run, learners, enrollments, changes FROM run ORDER BY run")).toEqual([
      "1|2|3|3",
      "2|2|3|3",
    ]);

    const channel = await startChannel();
    const weekly = postingTo(await readTemplate("weekly-changes-from-postgres", credentials), channel.url);
    const posted = await runByHand(lab, weekly, "Every Monday", "Post to the Channel");
    channel.close();
    expect(posted.status).toBe("success");
    expect(channel.messages).toEqual([
      {
        text: expect.stringMatching(
          /^Learning from [\d-]+ to [\d-]+: 1 completion, 1 start, 0 new enrollments\.\n• Jane O'Hara: People Analytics$/,
        ),
        unfurl_links: false,
      },
    ]);
  });

  it("stop and say why when most learners are missing, and record nothing", async () => {
    sandbox.become({ population: organization({ Omar: { TA: 30 } }) });
    const refused = await record();
    expect(refused.status).toBe("error");
    expect(refused.node("Check the Outcome").error?.message).toMatch(/nothing changed: .*shrunken/);
    expect(postgres.query("SELECT count(*) FROM run")).toEqual(["2"]);
  });
});
