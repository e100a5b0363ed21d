// The contact sheet.

const cards = [];
let order = files;

function card(file) {
  const picture = file.pictures?.thumbnail
    ? make('img', { src: file.pictures.thumbnail, alt: '', decoding: 'async', loading: 'lazy' })
    : 'no picture';
  const coverage = file.validation ? percent(file.validation.coverage) + ' covered' : MEANING[file.status];
  const worst = file.problems.map(f => f.check).join(', ');
  const link = make('a', { href: '#' + (file.index + 1), title: visible(file.input) },
    make('span', { class: file.pictures?.thumbnail ? 'thumb' : 'thumb empty' }, picture),
    make('span', { class: 'name' }, named(file.name)),
    badge(file.status),
    make('span', { class: 'meta' }, coverage),
    worst ? make('span', { class: 'meta' }, worst) : null);
  return make('li', {}, link);
}

const SORTS = {
  given: (a, b) => a.index - b.index,
  name: (a, b) => a.input.localeCompare(b.input, 'en', { numeric: true }) || a.index - b.index,
  verdict: (a, b) => BEST_TO_WORST.indexOf(b.status) - BEST_TO_WORST.indexOf(a.status) || a.index - b.index,
  finding: (a, b) => worstOf(b) - worstOf(a) || a.index - b.index,
  coverage: (a, b) => (a.validation?.coverage ?? 2) - (b.validation?.coverage ?? 2) || a.index - b.index,
};
const worstOf = file => file.problems.length > 0 ? excess(file.problems[0]) : 0;

function arrange() {
  const text = $('find').value.trim().toLowerCase();
  const words = new Set([...$('words').querySelectorAll('input:checked')].map(box => box.value));
  order = files.filter(f => words.has(f.status)
    && (f.input + '\n' + f.problems.map(p => p.check).join('\n')).toLowerCase().includes(text));
  order.sort(SORTS[$('sort').value]);
  if ($('reverse').checked) order.reverse();
  $('cards').replaceChildren(...order.map(f => cards[f.index]));
  const line = `Showing ${order.length === files.length ? 'all ' : whole(order.length) + ' of '}${whole(files.length)} files`;
  $('shown').textContent = line;
  return line;
}

function openSheet({ counts, words }) {
  $('words').append(...words.map(word => make('label', { class: 'chip', title: MEANING[word] },
    make('input', { type: 'checkbox', value: word, checked: '' }),
    make('span', { class: word }, word), String(counts.get(word)))));
  files.forEach(file => cards.push(card(file)));
  arrange();
  let waiting = 0;
  $('filter').addEventListener('input', () => {
    const line = arrange();
    clearTimeout(waiting);
    // Typing is not to be talked over.
    waiting = setTimeout(() => say(line), 400);
  });
  $('filter').addEventListener('submit', event => event.preventDefault());
}
