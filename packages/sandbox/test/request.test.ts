import { describe, expect, it } from "vitest";
import { createSandbox, sandboxApiKeyWithoutPermission } from "../src/index.ts";
import { headers, path, replyTo, send } from "./send.ts";

const sandbox = createSandbox();

describe("a request", () => {
  it("gets the first 20 learners by default", () => {
    expect(replyTo(sandbox, {})).toMatchObject({ pageSize: 20, page: 1, count: 250 });
    expect(replyTo(sandbox, {}).data).toHaveLength(20);
  });

  it.each([
    ["page", { page: 0 }],
    ["page", { page: 1.5 }],
    ["page", { page: "1" }],
    ["page", { page: null }],
    ["pageSize", { pageSize: 0 }],
    ["pageSize", { pageSize: 1001 }],
    ["pageSize", { pageSize: "20" }],
    ["pageSize", { pageSize: null }],
    ["userIds", { userIds: "550e8400-e29b-41d4-a716-446655440000" }],
    ["userIds", { userIds: ["John"] }],
    ["userIds", { userIds: [null] }],
    ["programSKUs", { programSKUs: ["PRG-40417"] }],
    ["programSKUs", { programSKUs: 7 }],
    ["body", []],
    ["body", null],
    ["body", "text"],
  ])("is rejected with 400 for its %s if it sends %j", (field, query) => {
    const { status, headers, body } = send(sandbox, query);
    expect(status).toBe(400);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const problem = JSON.parse(body);
    expect(problem).toMatchObject({ title: "Bad Request", status: 400, detail: expect.stringMatching(/\.$/) });
    expect(Object.keys(problem.errors)).toEqual([field]);
  });

  it.each(["", "{", "page=1"])("is rejected with 400 if its body is %j", (body) => {
    expect(JSON.parse(send(sandbox, {}, { body }).body).errors).toHaveProperty("body");
  });

  it.each(["text/plain;charset=UTF-8", "application/x-www-form-urlencoded"])(
    "is rejected with 400 if its content type is %s",
    (type) => {
      const { status, body } = send(sandbox, {}, { headers: { ...headers, "content-type": type } });
      expect(status).toBe(400);
      expect(JSON.parse(body).errors).toHaveProperty("Content-Type");
    },
  );

  it.each(["", "?api-version=2.0", "?api-version", "?API-VERSION=1.0", "?api-version=%"])(
    "is rejected with 400 if its query string is %j",
    (query) => {
      const { status, body } = send(sandbox, {}, { path: `/external/api/reports${query}` });
      expect(status).toBe(400);
      expect(JSON.parse(body).errors).toHaveProperty("api-version");
    },
  );

  it("gets every error at once", () => {
    const { body } = send(sandbox, { page: 0, pageSize: 0 }, { path: "/external/api/reports" });
    expect(JSON.parse(body)).toMatchObject({
      detail: "Several parts of the request are invalid: api-version, pageSize, page.",
      errors: { "api-version": [expect.any(String)], pageSize: [expect.any(String)], page: [expect.any(String)] },
    });
  });

  it("is never repeated in an error", () => {
    const secret = "s3cret";
    const query = { page: secret, pageSize: secret, userIds: [secret], programSKUs: [secret] };
    for (const rest of [{}, { body: secret }, { path: `/${secret}` }, { headers: { "x-aihr-api-key": secret } }])
      expect(send(sandbox, query, rest).body).not.toContain(secret);
  });

  it.each([
    ["no key", undefined, 401],
    ["an empty key", "", 401],
    ["a wrong key", "wrong", 401],
    ["a key without permission", sandboxApiKeyWithoutPermission, 403],
  ])("with %s is rejected", (_, key, status) => {
    const response = send(sandbox, {}, { headers: key === undefined ? {} : { "x-aihr-api-key": key } });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  });

  it("needs the API key of its sandbox", () => {
    const own = createSandbox({ apiKey: "own" });
    expect(send(own).status).toBe(401);
    expect(send(own, {}, { headers: { "x-aihr-api-key": "own" } }).status).toBe(200);
  });

  it.each([
    ["GET", path, 405],
    ["PUT", path, 405],
    ["POST", "/", 404],
    ["POST", "/external/api/reports/?api-version=1.0", 404],
    ["GET", "/external", 404],
  ])("%s %s gets %i", (method, path, status) => {
    const response = send(sandbox, {}, { method, path });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({ status });
  });
});
