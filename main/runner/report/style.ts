/** The look of the report: paper and ink, colour only for what became of an item. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #fff; --ink: #1d2127; --soft: #5c6470; --line: #e4e1d9; --link: #1f5aa6; --mark: #c2410c;
  --done: #1b7146; --refused: #50617a; --rejected: #9a5b00; --waiting: #6b46b5; --failed: #b3261e; --doubt: #a3246c;
  --tint: 10%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --sheet: #1c1f25; --ink: #e8e6e1; --soft: #a3aab5; --line: #32363e; --link: #8ab8f2; --mark: #fb923c;
    --done: #5cc893; --refused: #9fb0c9; --rejected: #e5ab4a; --waiting: #b9a0f0; --failed: #f28b82; --doubt: #f08cc0;
    --tint: 18%;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 48px 24px 72px; }
h1 { font-size: 34px; line-height: 1.15; letter-spacing: -.02em; margin: 0 0 12px; font-weight: 650; }
h2 { font-size: 20px; letter-spacing: -.01em; margin: 48px 0 14px; }
h4 { font-size: 12px; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 24px 0 8px; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code { font: .88em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
p { margin: 8px 0; }
.soft { color: var(--soft); }
.fine { font-size: 13px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.whole { white-space: nowrap; }
.eyebrow { margin: 0 0 6px; font-size: 12px; font-weight: 600; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); }
.verdict { font-size: 18px; margin: 0 0 24px; }

.state-done { --state: var(--done); } .state-refused, .state-running, .state-stopped, .state-compensated, .state-would-end { --state: var(--refused); }
.state-ready { --state: var(--soft); }
.state-rejected { --state: var(--rejected); } .state-waiting, .state-undo-asked { --state: var(--waiting); }
.state-failed, .state-not-done { --state: var(--failed); } .state-in-doubt, .state-intent { --state: var(--doubt); }
.badge { display: inline-block; padding: 1px 9px; border-radius: 99px; font-size: 13px; font-weight: 600; white-space: nowrap;
  color: var(--state); background: color-mix(in srgb, var(--state) var(--tint), transparent); }
.verdict .badge { font-size: 15px; padding: 3px 12px; margin-right: 6px; }
.bar { display: flex; gap: 3px; height: 14px; }
.bar span { background: var(--state); min-width: 6px; border-radius: 2px; }
.bar span:first-child { border-radius: 7px 2px 2px 7px; } .bar span:last-child { border-radius: 2px 7px 7px 2px; } .bar span:only-child { border-radius: 7px; }
.bar .state-ready { background: var(--line); } .dot.state-ready { background: var(--line); }
.bar .state-in-doubt { background: repeating-linear-gradient(135deg, var(--state) 0 5px, color-mix(in srgb, var(--state) 55%, var(--paper)) 5px 10px); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 12px 0 0; padding: 0; font-size: 14px; }
.dot { display: inline-block; width: 9px; height: 9px; border-radius: 50%; background: var(--state); margin-right: 7px; }
.figures { display: flex; flex-wrap: wrap; margin: 28px 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.figures div { flex: 1 1 170px; padding: 16px 20px; display: flex; flex-direction: column-reverse; box-shadow: -1px 0 var(--line); }
.figures dt { font-size: 13px; color: var(--soft); }
.figures dd { margin: 0; font-size: 25px; font-weight: 600; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 12px 0; font-size: 14px; }
.facts dt { font-size: 12px; color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.callout { border-left: 3px solid var(--state, var(--failed)); background: color-mix(in srgb, var(--state, var(--failed)) 8%, transparent); padding: 10px 14px; border-radius: 0 6px 6px 0; }
.callout strong { display: block; }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { text-align: left; padding: 8px 12px 8px 0; vertical-align: top; border-bottom: 1px solid var(--line); }
th.number, td.number { text-align: right; padding-right: 16px; }
thead th { font-size: 12px; font-weight: 600; color: var(--soft); border-bottom-color: var(--soft); white-space: nowrap; }
tbody th { font-weight: 500; }
table.items tbody tr:hover { background: color-mix(in srgb, var(--link) 5%, transparent); }
#filter { margin: 0 0 12px; }
#filter button { font: inherit; font-size: 13px; color: var(--ink); background: none; border: 1px solid var(--line); border-radius: 99px; padding: 3px 12px; margin-right: 6px; cursor: pointer; }
#filter button[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }

.item { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; margin: 10px 0; }
.item > summary { cursor: pointer; padding: 12px 18px; list-style: none; display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
.item > summary::-webkit-details-marker { display: none; }
.item > summary::before { content: "›"; color: var(--soft); font-weight: 700; transition: rotate .12s; }
.item[open] > summary::before { rotate: 90deg; }
.item > summary .number { min-width: 1.6em; }
.item > .body { padding: 0 18px 14px; }
.item[open] > .body { border-top: 1px solid var(--line); padding-top: 6px; }
.doubted > * { background: color-mix(in srgb, var(--rejected) 7%, transparent); }
.doubted > :first-child { box-shadow: -8px 0 color-mix(in srgb, var(--rejected) 7%, transparent), inset 2px 0 var(--rejected); padding-left: 8px; }
.doubt, .said { display: block; }
.doubt { color: var(--rejected); } .said { color: var(--waiting); font-weight: 600; }
.crop { position: relative; display: inline-block; vertical-align: top; max-width: 100%; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; background: #fff; line-height: 0; }
.crop img { width: 100%; height: auto; }
.crop i { position: absolute; border: 2px solid #c2410c; border-radius: 3px; margin: -3px; box-sizing: content-box; padding: 1px; }
.commit, .failure { padding: 2px 0 8px; }
.images { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 16px; margin: 12px 0; }
figure { margin: 0; max-width: 620px; }
figure img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; display: block; }
figcaption { font-size: 13px; margin-top: 5px; }
.timeline { margin: 18px 0 8px; }
.timeline > summary { cursor: pointer; font-weight: 600; font-size: 14px; }
.timeline ol { list-style: none; margin: 10px 0; padding: 0 0 0 14px; border-left: 2px solid var(--line); font-size: 13px; }
.timeline li { padding: 3px 0; overflow-wrap: anywhere; }
.timeline time, .failure time { font-variant-numeric: tabular-nums; color: var(--soft); margin-right: 8px; }
.timeline .commit b { color: var(--done); } .timeline .failed b { color: var(--failed); }
.timeline .value { margin: 0 6px; }
footer { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 14px; }

@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #ccc; color-scheme: light; }
  @page { size: A4; margin: 16mm 14mm; }
  body { font-size: 10pt; } main { padding: 0; max-width: none; }
  #filter, .timeline { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; } th, td { padding: 4pt 6pt 4pt 0; }
  table.items { font-size: 7.5pt; } table.items .badge { font-size: inherit; padding: 0; background: none; }
  table.items tr > :last-child { display: none; }
  .crop { max-width: 58mm; } .figures dd { font-size: 15pt; } h1 { font-size: 22pt; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .item > summary::before { content: none; }
  h2, h4, summary { break-after: avoid; } tr, figure, .commit, .failure { break-inside: avoid; }
  .badge, .bar span, .dot { print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`
