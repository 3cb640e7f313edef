/**
 * The most rows that are drawn at once. A thousand rows with their actions crash a command for lack of memory. With 150
 * there is room for a refresh of 15,000 learners, and a keystroke draws at once.
 */
export const rowsAtOnce = 150;
