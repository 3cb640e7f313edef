import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken, type ServedFeed, serveFeed } from "../src/http.ts";
import { createFeed } from "../src/index.ts";
import { recordNights } from "./recorded-history.ts";

/**
 * What Power Query sent, in the order and spelling of a server's log: https://github.com/NLstn/go-odata/issues/874. There it
 * failed, since the server said its version twice. No such recording of Tableau or Power Apps was found.
 */
const powerQueryHeaders = `Accept-Encoding: gzip, deflate
User-Agent: Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)
Maxdataserviceversion: 3.0
Odata-Maxversion: 4.0
Accept: application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7`;

let served: ServedFeed;
let token: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const recorded = await recordNights();
  const { close: closeSource, ...source } = recorded.open();
  const made = newToken("power-query", Date.now());
  token = made.token;
  served = await serveFeed({ feed: createFeed(source), tokens: () => [made.kept] });
  close = async () => {
    await served.close();
    closeSource();
    await recorded.close();
  };
});
afterAll(() => close());

/** Sends the recorded bytes, and returns the reply as it came over the wire. */
async function replay(path: string, isSignedIn = true) {
  const { host, hostname, port } = new URL(served.url);
  const credentials = isSignedIn ? `\nAuthorization: Basic ${Buffer.from(`x:${token}`).toString("base64")}` : "";
  const lines = `GET ${path} HTTP/1.1\n${powerQueryHeaders}${credentials}\nHost: ${host}\nConnection: close\n\n`;
  const socket = connect(Number(port), hostname);
  socket.write(lines.replaceAll("\n", "\r\n"));
  const reply = await buffer(socket);
  const end = reply.indexOf("\r\n\r\n");
  const [status = "", ...headers] = reply.subarray(0, end).toString("latin1").toLowerCase().split("\r\n");
  const body = reply.subarray(end + 4);
  const whole = headers.includes("transfer-encoding: chunked") ? unchunked(body) : body;
  const text = headers.includes("content-encoding: gzip") ? gunzipSync(whole).toString() : whole.toString();
  return { status, headers, text };
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.subarray(at, line).toString(), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

describe("what Power Query sent to another server", () => {
  it.each(["/odata/", "/odata/Enrollments", "/odata/Changes", "/odata/DailyMetrics"])(
    "is answered in its kind of JSON, with the version once: %s",
    async (path) => {
      const { status, headers, text } = await replay(path);
      expect(status).toBe("http/1.1 200 ok");
      expect(headers.filter((header) => header.startsWith("odata-version"))).toEqual(["odata-version: 4.0"]);
      expect(headers).toContain("content-type: application/json;odata.metadata=minimal");
      expect(JSON.parse(text)).toMatchObject({ "@odata.context": expect.any(String), value: expect.any(Array) });
    },
  );

  it("is answered in XML for the metadata, although it prefers JSON", async () => {
    const { status, headers, text } = await replay("/odata/$metadata");
    expect(status).toBe("http/1.1 200 ok");
    expect(headers.filter((header) => header.startsWith("odata-version"))).toEqual(["odata-version: 4.0"]);
    expect(headers).toContain("content-type: application/xml");
    expect(text).toMatch(/^<\?xml/);
  });

  it("is asked for credentials first", async () => {
    const { status, headers } = await replay("/odata/Enrollments", false);
    expect(status).toBe("http/1.1 401 unauthorized");
    expect(headers.filter((header) => header.startsWith("www-authenticate: basic"))).toHaveLength(1);
  });
});
