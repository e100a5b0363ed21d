// What is said about one file.

let opening = 0;

async function openFile(file) {
  const mine = ++opening;
  view.source?.close();
  view.cutout?.close();
  Object.assign(view, { file, source: null, cutout: null, place: null });
  describe(file);
  const pictures = file.pictures;
  $('viewer').hidden = !pictures?.cutout;
  if (!pictures?.cutout) return;
  const modes = $('modes');
  for (const input of modes.querySelectorAll('input')) {
    input.disabled = !pictures.source && (input.value === 'swipe' || input.value === 'source');
  }
  if (modes.querySelector('input:checked').disabled) modes.querySelector('[value=cutout]').checked = true;
  view.mode = modes.querySelector('input:checked').value;
  $('outlining').hidden = boxes().length === 0;
  fit();
  try {
    const [source, cutout] = await Promise.all([decode(pictures.source), decode(pictures.cutout)]);
    if (mine !== opening) {
      source?.close();
      cutout?.close();
      return;
    }
    Object.assign(view, { source, cutout });
    canvas.dataset.ready = file.index + 1;
    changed();
  } catch (problem) {
    reduced('The pictures cannot be shown: ' + problem.message, file);
  }
}

function reduced(text, file) {
  const links = [['source', file.inputLink], ['cutout', file.outputLink]].filter(([, link]) => link)
    .flatMap(([word, link], i) => [i > 0 ? ', ' : ' ', make('a', { href: link, target: '_blank', rel: 'noopener' }, 'open the ' + word)]);
  $('reduced').replaceChildren(text, ...links);
  $('reduced').hidden = false;
}

function describe(file) {
  $('file-title').replaceChildren(named(file.name), ' ', badge(file.status));
  document.title = `${visible(file.name)} – ${file.status} – AlphaKey report`;
  $('outcome').textContent = outcome(file);
  describePictures(file);
  $('findings').replaceChildren(...file.problems.map(finding));
  $('findings').hidden = file.problems.length === 0;
  $('found').hidden = !file.validation;
  $('clean').textContent = file.problems.length === 0 ? 'None: every check that was made has passed.' : '';
  $('facts').replaceChildren(...facts(file));
  $('measures').replaceChildren(...file.findings.map(measure));
  $('unmeasured').textContent = file.notRun.length === 0 ? '' : 'Not checked: ' + file.notRun.join(', ') + '.';
  $('measured').hidden = !file.validation;
  const at = order.indexOf(file);
  $('previous').disabled = at <= 0;
  $('next').disabled = at < 0 || at + 1 >= order.length;
}

function outcome(file) {
  if (file.error) return visible(file.error);
  if (!file.validation) return 'Not checked: ' + (file.status === 'SKIP' ? 'the cutout of an earlier run was kept.' : 'no check was asked for.');
  const fails = file.problems.filter(f => f.severity === 'FAIL').length;
  const warns = file.problems.length - fails;
  const parts = [];
  if (fails > 0) parts.push(count(fails, 'defect', 'defects'));
  if (warns > 0) parts.push(count(warns, 'finding worth a look', 'findings worth a look'));
  return parts.length > 0 ? parts.join(' and ') + ': ' + file.problems.map(f => f.check).join(', ') + '.' : 'Every check that was made has passed.';
}

function describePictures(file) {
  $('reduced').hidden = true;
  const pictures = file.pictures;
  if (!pictures?.cutout) return;
  if (pictures.cutout.width < pictures.width) {
    reduced(`A page about many files has room for ${pictures.cutout.width} × ${pictures.cutout.height} pixels of these ${pictures.width} × ${pictures.height}:`, file);
  } else if (pictures.source && !pictures.source.lossless) {
    reduced('The cutout is exact, the source beside it is compressed:', file);
  }
}

function finding(found, i) {
  const limit = found.measure < found.limit ? 'at least' : 'at most';
  const mend = found.mend.arguments.length > 0
    ? make('p', {}, 'To mend it: ', ...(found.mend.command ? [make('code', {}, visible(found.mend.command))]
      : ['add ', make('code', {}, found.mend.arguments.join(' ')), ' to alphakey remove']), ' – ' + found.mend.advice)
    : found.mend.advice ? make('p', {}, found.mend.advice) : null;
  return make('li', { class: found.severity },
    make('div', { class: 'head' }, make('span', { class: 'number', 'aria-label': 'Place ' + (i + 1) }, String(i + 1)),
      make('span', {}, found.check), badge(found.severity)),
    make('p', {}, found.message.charAt(0).toUpperCase() + found.message.slice(1)),
    make('p', { class: 'measure' }, `Measured ${amount(found.measure, found.unit)}; ${limit} ${amount(found.limit, found.unit)} passes.`),
    mend,
    found.box && view.file.pictures?.cutout
      ? make('button', { type: 'button', value: i + 1, 'aria-pressed': 'false', 'aria-label': `Show place ${i + 1}, ${found.check}` }, 'Show the place')
      : null);
}

function measure(found) {
  return make('tr', {}, make('th', { scope: 'row' }, found.check), make('td', { class: found.severity }, found.severity),
    make('td', { class: 'figure' }, plain(found.measure)), make('td', { class: 'figure' }, plain(found.limit)), make('td', {}, found.unit));
}

function facts(file) {
  const rows = [];
  const fact = (term, ...content) => rows.push(make('dt', {}, term), make('dd', {}, ...content));
  const link = (name, address) => address ? make('a', { href: address, target: '_blank', rel: 'noopener' }, named(name)) : named(name);
  fact(run.command.startsWith('alphakey validate') ? 'Cutout' : 'Source', link(file.input === '-' ? 'standard input' : file.input, file.inputLink));
  if (file.outputs.length > 1) {
    const results = file.outputs.map((o, i) => make('li', {}, link(o.file ?? o.name, file.outputLinks[i]), ` – ${whole(o.width)} × ${whole(o.height)} pixels`));
    fact(`${whole(results.length)} results`, make('ol', { class: 'results' }, ...results));
  } else if (file.output) fact('Cutout', link(file.output === '-' ? 'standard output' : file.output, file.outputLink));
  if (file.key) {
    const swatch = make('span', { class: 'swatch' });
    swatch.style.backgroundColor = file.key;
    fact('Key colour', swatch, file.key);
  }
  if (file.passedThrough) fact('Background', 'transparent already, passed through as it was');
  if (file.pictures) fact('Size', `${whole(file.pictures.width)} × ${whole(file.pictures.height)} pixels`);
  const v = file.validation;
  if (v) {
    fact('Coverage', percent(v.coverage));
    fact('Pixels', `${whole(v.transparentPixels)} clear, ${whole(v.partialPixels)} partial, ${whole(v.opaquePixels)} opaque`);
    if (v.subject) fact('Subject', boxText(v.subject));
  }
  for (const a of file.attempts) fact('Tried', make('code', {}, a.option), a.kept ? ': better, kept' : ': not better, dropped');
  for (const note of file.notes) fact('Note', visible(note));
  if (file.lastResort) fact('Last resort', file.lastResort);
  return rows;
}
