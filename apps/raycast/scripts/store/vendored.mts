/** Returns a source whose imports of our packages lead to their copies in `src/vendor`. `depth` counts its folders below `src`. */
export function vendored(source: string, depth: number): string {
  const up = depth === 0 ? "./" : "../".repeat(depth);
  return source.replace(
    /(from |import\()"@aihr-plugins\/(answers|core|report)(?:\/(\w+))?"/g,
    (_, before, name, entry = "index") => {
      return `${before}"${up}vendor/${name}/${entry}.ts"`;
    },
  );
}
