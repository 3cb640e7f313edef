import { fileURLToPath } from "node:url";

/** The path of the font of pictures. In the package, the build puts the file next to the code. */
export function fontPath(): string {
  return fileURLToPath(import.meta.resolve("@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf"));
}
