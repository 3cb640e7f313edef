/** The style sheet of the page: light and dark, for screens from 320 pixels and for paper. */
export const styles = `
:root { color-scheme: light dark; --page: #f3f4f6; --card: #fff; --text: #111827; --muted: #4b5563; --line: #e5e7eb; --accent: #1d4ed8; --second: #047857; --bar: #3b6fd6; --gap: #9ca3af; }
@media (prefers-color-scheme: dark) { :root { --page: #0f172a; --card: #1e293b; --text: #f1f5f9; --muted: #cbd5e1; --line: #475569; --accent: #7db0ff; --second: #5eddab; --bar: #5b8def; --gap: #94a3b8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main, header { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; justify-content: space-between; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 10px; }
p { margin: 0 0 8px; }
.muted { color: var(--muted); font-size: 13px; }
.headline { font-size: 17px; margin: 16px 0; }
.controls { display: flex; flex-wrap: wrap; gap: 12px; }
.controls[hidden] { display: none; }
label { display: grid; gap: 2px; font-size: 13px; color: var(--muted); }
select, input, button { font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--gap); border-radius: 8px; padding: 7px 10px; max-width: 100%; }
select { max-width: 320px; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.tiles { list-style: none; margin: 0 0 16px; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(4, minmax(0, 1fr)); }
.tile { display: flex; flex-direction: column; }
.tile, .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; }
.card { margin-bottom: 16px; min-width: 0; }
.value { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 6px; font-size: 28px; line-height: 1.3; font-weight: 650; white-space: nowrap; font-variant-numeric: tabular-nums; }
.value small { font-size: 14px; font-weight: 400; color: var(--muted); }
figure { margin: 0; overflow-x: auto; }
.charts { display: grid; gap: 16px 28px; grid-template-columns: repeat(2, minmax(0, 1fr)); }
figcaption { display: grid; gap: 2px; font-weight: 600; font-size: 14px; margin-bottom: 4px; }
.legend { font-weight: 400; font-size: 13px; color: var(--muted); display: flex; flex-wrap: wrap; gap: 2px 14px; }
.legend span { white-space: nowrap; }
.legend i { display: inline-block; width: 18px; height: 0; border-top: 3px solid; vertical-align: middle; margin-right: 6px; }
.legend i.adoptionRate { color: var(--accent); }
.legend i.completionRate { color: var(--second); border-top-style: dashed; }
svg { display: block; max-width: none; }
svg text { fill: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
.grid { stroke: var(--line); }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.line.adoptionRate { stroke: var(--accent); }
.line.completionRate { stroke: var(--second); stroke-dasharray: 6 4; }
.column { fill: var(--bar); }
.tip { fill: transparent; }
.tip:hover { fill: var(--muted); fill-opacity: .12; }
.gap { fill: var(--gap); fill-opacity: .22; }
#tip { position: fixed; pointer-events: none; z-index: 1; background: var(--text); color: var(--page); font-size: 13px; padding: 5px 9px; border-radius: 6px; max-width: 280px; }
#tip[hidden] { display: none; }
.scroll { overflow-x: auto; }
.scroll.tall { max-height: 560px; overflow-y: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; padding: 7px 10px; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { position: sticky; top: 0; background: var(--card); font-size: 13px; color: var(--muted); white-space: nowrap; }
th[scope=row] { min-width: 130px; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.chosen > * { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.sort, .link { border: 0; background: none; padding: 0; text-align: inherit; color: inherit; border-radius: 4px; }
.sort { white-space: nowrap; font-size: 13px; color: var(--muted); }
.link { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.bars th { width: 40%; min-width: 130px; }
.bars .number { width: 1%; }
.bar { background: var(--bar); height: 14px; border-radius: 3px; margin-top: 4px; }
.search { margin-bottom: 10px; max-width: 320px; }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--muted); font-size: 13px; border-radius: 4px; }
.empty { color: var(--muted); padding: 14px 0; }
code { background: var(--page); padding: 1px 5px; border-radius: 4px; }
dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px 28px; margin: 0; font-size: 13px; }
dt { font-weight: 600; } dd { margin: 0; color: var(--muted); }
footer { max-width: 1120px; margin: 0 auto; padding: 4px 20px 32px; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 860px) { .scroll.tall { max-height: none; } .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); } .charts { grid-template-columns: minmax(0, 1fr); } dl { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 480px) { main, header, footer { padding-left: 12px; padding-right: 12px; } .tile, .card { padding: 12px; } .value { font-size: 23px; } label { flex: 1 1 140px; } select { width: 100%; } }
@media print { :root { --page: #fff; --card: #fff; --text: #000; --muted: #333; --line: #bbb; --accent: #1d4ed8; --second: #047857; --bar: #3b6fd6; } .controls, .search, button[data-more], #tip { display: none; } .scroll, .scroll.tall { max-height: none; overflow: visible; } th, td { padding: 4px 5px; } thead th { position: static; white-space: normal; } .sort { white-space: normal; font-size: 11px; } th[scope=row], .bars th { min-width: 0; } .card, .tile { break-inside: avoid; } .card.long { break-inside: auto; } body { font-size: 12px; } table { font-size: 11px; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`.trim();
