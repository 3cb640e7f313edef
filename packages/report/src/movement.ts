/**
 * How figures move: estimated finish, and the words for what changed since an earlier report.
 *
 * @module @aihr-plugins/report/movement
 */

export { changeText } from "./metrics/change-text.ts";
export { type EstimatedFinish, estimatedFinish, type Observation } from "./metrics/estimated-finish.ts";
export { movementText } from "./words/movement-text.ts";
