import { join } from "node:path";
import { createServer } from "vitepress";

// Serves the site, and shows a change of a page at once: npx -y pnpm@12 run docs
const server = await createServer(join(import.meta.dirname, ".."), { host: "127.0.0.1", port: 4012 });
await server.listen();
console.log(`Docs: ${server.resolvedUrls?.local[0]}\nPress Ctrl-C to stop.`);
