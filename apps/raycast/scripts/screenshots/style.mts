import type { Appearance } from "./html.mts";

/** Looks like Raycast, on a plain background. */
export function css(appearance: Appearance): string {
  return `:root { ${appearance === "dark" ? dark : light} }${layout}`;
}

const light =
  "--ground: linear-gradient(135deg, #dfe8ff, #ecdfff); --window: #fbfbfd; --text: #1d1d20; --weak: #6b6b73; --weaker: #9a9aa3; --line: #00000012; --fill: #0000000d; --shadow: #2b1d6640;";
const dark =
  "--ground: linear-gradient(135deg, #1b2340, #33204a); --window: #1c1c20; --text: #f2f2f4; --weak: #a0a0a8; --weaker: #7c7c85; --line: #ffffff1a; --fill: #ffffff14; --shadow: #000000a0;";

const layout = `
* { box-sizing: border-box; margin: 0; }
body { width: 1000px; height: 625px; display: grid; place-items: center; background: var(--ground); font: 13px/1.35 "Inter", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; color: var(--text); }
main { width: 860px; height: 530px; background: var(--window); border-radius: 14px; box-shadow: 0 24px 70px var(--shadow), 0 0 0 1px var(--line); display: flex; flex-direction: column; overflow: hidden; }
header { display: flex; align-items: center; height: 54px; padding: 0 18px; border-bottom: 1px solid var(--line); font-size: 16px; }
.placeholder { color: var(--weaker); }
.filter { margin-left: auto; font-size: 13px; padding: 5px 10px; border-radius: 7px; background: var(--fill); color: var(--weak); display: inline-flex; align-items: center; gap: 6px; }
.body { flex: 1; overflow: hidden; padding: 6px 8px; }
h2 { font-size: 12px; color: var(--weak); padding: 8px 10px 4px; }
h2 em { font-weight: 400; font-style: normal; color: var(--weaker); margin-left: 6px; }
.row { display: flex; align-items: center; gap: 10px; height: 36px; padding: 0 10px; border-radius: 8px; white-space: nowrap; }
.row.selected { background: var(--fill); }
.row b { font-weight: 500; }
.row img, .accessory img, dd img { width: 18px; height: 18px; vertical-align: -4px; }
.row > img { width: 22px; height: 22px; border-radius: 50%; }
.subtitle { color: var(--weaker); overflow: hidden; text-overflow: ellipsis; }
.right { margin-left: auto; display: flex; gap: 14px; }
.accessory { display: inline-flex; align-items: center; gap: 5px; }
.icon { display: inline-flex; width: 16px; height: 16px; }
.icon svg { width: 16px; height: 16px; }
.row > .icon { margin: 0 3px; }
footer { height: 42px; border-top: 1px solid var(--line); padding: 0 16px; display: flex; align-items: center; justify-content: space-between; color: var(--weak); }
kbd { font: inherit; background: var(--fill); border-radius: 4px; padding: 1px 6px; }
.detail { display: flex; height: 100%; }
article { flex: 1; padding: 14px 18px; }
article h1 { font-size: 22px; margin-bottom: 14px; }
article p { margin-top: 10px; }
article em { color: var(--weaker); }
.chart { display: block; width: 500px; margin-bottom: 6px; }
aside { width: 270px; border-left: 1px solid var(--line); padding: 12px 16px; overflow: hidden; }
dt { color: var(--weaker); font-size: 11px; margin-top: 6px; }
dd { display: flex; gap: 6px; align-items: center; }
hr { border: 0; border-top: 1px solid var(--line); margin: 10px 0 4px; }
.tag { background: var(--fill); border-radius: 5px; padding: 1px 7px; font-size: 12px; }
`;
