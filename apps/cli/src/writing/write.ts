/** Writes some text after the text before. */
export type Write = (text: string) => Promise<void>;
