const needed = [22, 18];
const running = process.versions.node.split(".").map(Number);
const old = running[0] < needed[0] || (running[0] === needed[0] && running[1] < needed[1]);

if (old) {
  console.error(
    `This project needs Node ${needed.join(".")} or newer, not ${process.versions.node}: run scripts with \`npx -y pnpm@12 <script>\`, which brings Node 24 on Linux.`,
  );
  process.exit(1);
}
