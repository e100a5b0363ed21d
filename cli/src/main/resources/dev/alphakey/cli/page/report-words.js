'use strict';
// The run, and how it is put into words.

const MOST_ZOOM = 8;
const BEST_TO_WORST = ['PASS', 'DONE', 'SKIP', 'WARN', 'FAIL', 'ERROR'];
const MEANING = {
  PASS: 'good', WARN: 'worth a look', FAIL: 'not good', DONE: 'not checked',
  SKIP: 'kept from an earlier run, not checked again', ERROR: 'nothing was done',
};
const $ = id => document.getElementById(id);
const run = JSON.parse($('data').textContent);
const files = run.files.map((file, index) => ({
  ...file, ...file.result, index,
  findings: file.result.validation?.findings ?? [],
  problems: (file.result.validation?.findings ?? []).filter(f => f.severity !== 'OK')
    .sort((a, b) => excess(b) - excess(a)),
}));

/** Makes an element; text never becomes markup. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(c => c !== null && c !== undefined));
  return element;
}

/** Names can hold characters that hide or reorder the text around them; those are spelled out. */
function visible(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    c => '‹U+' + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + '›');
}

const named = text => make('bdi', {}, visible(text));
const plain = number => number.toLocaleString('en', { maximumSignificantDigits: 3 });
const whole = number => number.toLocaleString('en');
const percent = share => plain(share * 100) + ' %';
const count = (n, one, many) => whole(n) + ' ' + (n === 1 ? one : many);
const badge = word => make('span', { class: 'badge ' + word }, word);
const amount = (value, unit) => plain(value) + (unit ? ' ' + unit : '');
const say = text => { $('status').textContent = text; };

/** How grave a finding is: its severity first, then by how many times it is beyond its limit. */
function excess(finding) {
  const [a, b] = [Math.abs(finding.measure), Math.abs(finding.limit)];
  const times = Math.max(a, b) / Math.max(Math.min(a, b), 1e-6);
  return (finding.severity === 'FAIL' ? 2e6 : 1e6) + Math.min(times, 1e5);
}

function summary() {
  const counts = new Map();
  for (const file of files) counts.set(file.status, (counts.get(file.status) ?? 0) + 1);
  const words = [...BEST_TO_WORST].reverse().filter(word => counts.has(word));
  $('summary').textContent = count(files.length, 'file', 'files')
    + (files.length > 1 ? ': ' + words.map(w => counts.get(w) + ' ' + w).join(', ') : '');
  $('command').textContent = visible(run.command);
  $('version').textContent = 'AlphaKey ' + run.version;
  return { counts, words };
}
