/** Looks like Raycast in light appearance, on a plain ground. */
export const css = `
* { box-sizing: border-box; margin: 0; }
body { width: 1000px; height: 625px; display: grid; place-items: center; background: linear-gradient(135deg, #dfe8ff, #ecdfff); font: 13px/1.35 "Inter", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; color: #1d1d20; }
main { width: 860px; height: 530px; background: #fbfbfd; border-radius: 14px; box-shadow: 0 24px 70px #2b1d6640, 0 0 0 1px #00000012; display: flex; flex-direction: column; overflow: hidden; }
header { display: flex; align-items: center; height: 54px; padding: 0 18px; border-bottom: 1px solid #00000012; font-size: 16px; }
.placeholder { color: #a2a2ab; }
.filter { margin-left: auto; font-size: 13px; padding: 5px 10px; border-radius: 7px; background: #0000000a; color: #4a4a52; }
.body { flex: 1; overflow: hidden; padding: 6px 8px; }
h2 { font-size: 12px; color: #6b6b73; padding: 8px 10px 4px; }
h2 em { font-weight: 400; font-style: normal; color: #9a9aa3; margin-left: 6px; }
.row { display: flex; align-items: center; gap: 10px; height: 36px; padding: 0 10px; border-radius: 8px; white-space: nowrap; }
.row.selected { background: #0000000d; }
.row b { font-weight: 500; }
.row img, .accessory img, dd img { width: 18px; height: 18px; vertical-align: -4px; }
.row > img { width: 22px; height: 22px; border-radius: 50%; }
.subtitle { color: #8a8a93; overflow: hidden; text-overflow: ellipsis; }
.right { margin-left: auto; display: flex; gap: 14px; }
.accessory { display: inline-flex; align-items: center; gap: 5px; }
.icon { display: inline-grid; place-items: center; width: 16px; height: 16px; border-radius: 50%; border: 2px solid transparent; color: #fff; font: 700 10px/1 sans-serif; }
.row > .icon, .row > .glyph { margin: 0 3px; }
.glyph { display: inline-block; width: 16px; text-align: center; font-style: normal; font-size: 14px; }
footer { height: 42px; border-top: 1px solid #00000012; padding: 0 16px; display: flex; align-items: center; justify-content: space-between; color: #4a4a52; }
kbd { font: inherit; background: #0000000f; border-radius: 4px; padding: 1px 6px; }
.detail { display: flex; height: 100%; }
article { flex: 1; padding: 14px 18px; }
article h1 { font-size: 22px; margin-bottom: 14px; }
article p { margin-top: 10px; }
article em { color: #8a8a93; }
.chart { display: block; width: 500px; margin-bottom: 6px; }
aside { width: 270px; border-left: 1px solid #00000012; padding: 12px 16px; overflow: hidden; }
dt { color: #8a8a93; font-size: 11px; margin-top: 6px; }
dd { display: flex; gap: 6px; align-items: center; }
hr { border: 0; border-top: 1px solid #00000012; margin: 10px 0 4px; }
.tag { background: #0000000a; border-radius: 5px; padding: 1px 7px; font-size: 12px; }
`;
