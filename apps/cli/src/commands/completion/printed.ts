/** Returns what `print` writes with `console.log`: the library for completion prints, and returns nothing. */
export function printed(print: () => void): string {
  const { log } = console;
  let text = "";
  console.log = (line?: unknown) => {
    text += `${line}\n`;
  };
  try {
    print();
    return text;
  } finally {
    console.log = log;
  }
}
