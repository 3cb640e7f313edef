/**
 * Learners drawn at once at most. A thousand rows, with their actions, crash a command for want of memory; with half of
 * 300 there is room for a refresh of 10,000 learners, and a keystroke draws in no time.
 */
export const ROWS_AT_ONCE = 150;
