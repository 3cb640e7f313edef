/** Learners drawn at once at most. A thousand rows, with their actions, crash a command for want of memory. */
export const ROWS_AT_ONCE = 250;
