/** The look of the page: paper and ink as in reports, colour only for what a call does. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #fff; --ink: #1d2127; --soft: #5c6470; --line: #e4e1d9; --link: #1f5aa6;
  --get: #1f5aa6; --post: #1b7146; --put: #8a5200; --delete: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --sheet: #1c1f25; --ink: #e8e6e1; --soft: #a3aab5; --line: #32363e; --link: #8ab8f2;
    --get: #8ab8f2; --post: #5cc893; --put: #e5ab4a; --delete: #f28b82;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 16px; top: 16px; background: var(--sheet); padding: 8px 12px; }
.page { max-width: 1160px; margin: 0 auto; padding: 0 24px 72px; display: grid; grid-template-columns: 180px minmax(0, 1fr); gap: 0 48px; }
header { grid-column: 1 / -1; padding: 48px 0 24px; max-width: 760px; }
h1 { font-size: 34px; line-height: 1.15; letter-spacing: -.02em; margin: 0 0 12px; font-weight: 650; }
h2 { font-size: 21px; letter-spacing: -.01em; margin: 40px 0 12px; }
h3 { font-size: 14px; margin: 20px 0 6px; }
main > section:first-child h2 { margin-top: 0; }
p { margin: 8px 0; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code { font: .9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: 14px; }
nav { position: sticky; top: 24px; align-self: start; font-size: 15px; }
nav ul { list-style: none; margin: 0; padding: 0; } nav li { margin: 0 0 2px; }
nav a { display: block; padding: 3px 0; text-decoration: none; } nav a:hover { text-decoration: underline; }
details { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; }
summary { cursor: pointer; padding: 10px 16px; display: grid; grid-template-columns: 64px minmax(0, 1fr); gap: 2px 12px; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary { position: relative; padding-right: 40px; }
summary::after { content: ""; position: absolute; right: 18px; top: 16px; width: 8px; height: 8px; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(45deg); }
details[open] > summary::after { top: 20px; transform: rotate(-135deg); }
summary .says { grid-column: 2; color: var(--soft); font-size: 15px; }
.method { font: 650 13px ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; color: var(--what); }
.get { --what: var(--get); } .post { --what: var(--post); } .put, .patch { --what: var(--put); } .delete { --what: var(--delete); }
.about { padding: 0 16px 14px; margin: 0 0 0 76px; }
.fields { list-style: none; margin: 0; padding: 0; }
.fields .fields { margin: 4px 0 4px 4px; padding-left: 16px; border-left: 2px solid var(--line); }
.fields li { padding: 4px 0; font-size: 15px; }
.fields code { font-weight: 600; }
.type { color: var(--ink); font-size: 14px; }
.meaning { display: block; font-size: 14px; }
.codes { width: 100%; border-collapse: collapse; font-size: 15px; }
.codes th, .codes td { text-align: left; padding: 7px 16px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.codes tr:target { background: color-mix(in srgb, var(--link) 12%, transparent); }
@media (max-width: 760px) {
  .page { grid-template-columns: minmax(0, 1fr); padding: 0 16px 48px; }
  nav { position: static; margin-bottom: 24px; } nav ul { display: flex; flex-wrap: wrap; gap: 0 16px; }
  summary { grid-template-columns: minmax(0, 1fr); } summary .says { grid-column: 1; } .about { margin-left: 0; }
}
`
