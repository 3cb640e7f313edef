import { describe, expect, it } from "vitest";
import { createDockerStart } from "./kit/docker-start.mts";

describe("the start of the Docker image", () => {
  it("puts the package of the image in place of an older one, and starts n8n with its arguments", () => {
    const docker = createDockerStart();
    expect(docker.start("start", "--tunnel")).toBe("start --tunnel");
    expect(docker.start("worker")).toBe("worker");
    expect(docker.installed).toEqual(["new.txt"]);
  });
});
