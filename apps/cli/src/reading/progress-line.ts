import type { ClientEvent } from "@aihr-plugins/core";
import { SingleBar } from "cli-progress";
import { paperOf } from "../rendering/terminal/paper.ts";
import { paintBar } from "../rendering/terminal/percent-bar.ts";
import type { World } from "../world/world.ts";
import { nothingRead, progressText, readOn, waitText } from "./progress-text.ts";

/** Shows how far the reading of a report is. */
export interface ProgressLine {
  show(event: ClientEvent): void;
  /** Takes the line away. */
  stop(): void;
}

/** Shows a line of progress on standard error; only the waits, if that is no terminal or a simple one. */
export function startProgressLine({ stderr, env, now }: Pick<World, "stderr" | "env" | "now">): ProgressLine {
  if (!stderr.isTTY || env["TERM"] === "dumb") return waitLines({ stderr });
  const paper = paperOf(stderr);
  let reading = nothingRead(now());
  const line = new SingleBar({
    stream: stderr,
    format: () => paintBar(progressText(reading, now(), paper.width - 1), paper),
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  line.start(1, 0);

  return {
    show(event) {
      reading = readOn(reading, event, now());
    },
    stop: () => line.stop(),
  };
}

/** Writes one line for each longer wait: for data that stream to the same terminal, or without a terminal. */
export function waitLines({ stderr }: Pick<World, "stderr">): ProgressLine {
  return {
    show(event) {
      if (event.type === "wait" && event.waitMs >= noticeableMs) stderr.write(`${waitText(event.waitMs)}.\n`);
    },
    stop: () => {},
  };
}

const noticeableMs = 5000;
