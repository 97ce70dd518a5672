/** How the report looks: on a phone one column, on a screen and on paper two. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1b1f24; --faint: #5b6570; --line: #d5dae0; --sure: #eaf2fa; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: var(--ink); background: #fff; line-height: 1.6;
  font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif; }
html[lang="en"] body { font-family: "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
h4 { font-size: 0.9rem; margin: 0.8rem 0 0.2rem; }
.never { font-size: 0.85rem; columns: 2 20rem; column-gap: 1.5rem; }
.never li { break-inside: avoid; }
p { margin: 0.5rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.3rem; }
li { margin: 0.25rem 0; overflow-wrap: anywhere; }
.note { color: var(--faint); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem 1.5rem; align-items: start; }
figure { margin: 0.5rem 0; max-width: 28rem; }
figcaption { font-weight: 600; }
figure svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.6rem 0 1.2rem; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.2rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.4rem; text-align: right; vertical-align: top; }
th { font-weight: 500; color: var(--faint); }
td:first-child, th:first-child { text-align: left; overflow-wrap: anywhere; }
.causes td:nth-child(2), .causes th:nth-child(2), .assumptions td:last-child, .assumptions th:last-child { text-align: left; overflow-wrap: anywhere; }
.measures { table-layout: fixed; }
.measures th:first-child { width: 34%; }
.measures th:nth-child(5) { width: 24%; }
tr.sure { background: var(--sure); }
@media (max-width: 32rem) {
  body { padding: 0.75rem; }
  table { font-size: 0.8rem; }
  th, td { padding: 0.2rem 0.25rem; }
  .measures th:last-child, .measures td:last-child { display: none; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .figures { grid-template-columns: 1fr 1fr; }
  figure, tr, li { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  tr.sure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
