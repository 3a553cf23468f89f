// Renders the lines of standard input by KaTeX, strictly; prints those that fail, with the reason.
// With a file name as argument it also writes the first lines as a page to look at.
const katex = require('katex');
const fs = require('fs');
const lines = fs.readFileSync(0, 'utf8').split('\n').filter(line => line !== '');
const page = [];
let failed = 0;
for (const line of lines) {
  try {
    page.push(katex.renderToString(line, {displayMode: true, strict: 'error', throwOnError: true}));
  } catch (error) {
    failed++;
    console.log(line + '\n  ' + error.message);
  }
}
console.log((lines.length - failed) + ' of ' + lines.length + ' are typeset');
if (process.argv[2]) {
  fs.writeFileSync(process.argv[2], '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="'
      + require.resolve('katex/dist/katex.min.css') + '">' + page.join('\n'));
}
