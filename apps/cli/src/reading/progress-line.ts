import type { ClientEvent } from "@aihr-plugins/core";
import { SingleBar } from "cli-progress";
import { paperOf } from "../terminal/paper.ts";
import { paintBar } from "../terminal/percent-bar.ts";
import type { World } from "../world.ts";
import { nothingRead, progressText, readOn } from "./progress-text.ts";

/** Shows how far the reading of a report is. */
export interface ProgressLine {
  tell(event: ClientEvent): void;
  /** Takes the line away. */
  stop(): void;
}

/** Shows a line of progress on standard error, if that is a terminal. */
export function startProgressLine({ stderr, now }: Pick<World, "stderr" | "now">): ProgressLine {
  const paper = paperOf(stderr);
  let reading = nothingRead(now());
  const line = new SingleBar({
    stream: stderr,
    format: (_, { maxWidth }) => paintBar(progressText(reading, now(), maxWidth - 1), paper),
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  line.start(1, 0);

  return {
    tell(event) {
      reading = readOn(reading, event, now());
    },
    stop: () => line.stop(),
  };
}

/** Shows nothing: for data that go to the same terminal, between which a line of progress would get. */
export const noProgressLine: ProgressLine = { tell: () => {}, stop: () => {} };
