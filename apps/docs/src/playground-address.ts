/** The playground is a file next to the pages, which VitePress's router knows nothing of. */
export const playgroundAddress = "/playground/";
