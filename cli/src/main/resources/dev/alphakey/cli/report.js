'use strict';
(() => {
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

  // The contact sheet

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

  // The viewer

  const canvas = $('canvas');
  const context = canvas.getContext('2d');
  const layer = document.createElement('canvas');
  const view = {
    file: null, source: null, cutout: null, mode: 'swipe', backdrop: 'checker', zoom: 1, x: 0, y: 0, fitted: true, swipe: 50, place: null,
  };

  const parsed = new Promise(resolve => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });

  async function decode(picture) {
    if (!picture) return null;
    if (!$(picture.id)) await parsed;
    const text = $(picture.id).textContent;
    const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), c => c.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: picture.type }), { colorSpaceConversion: 'none' });
  }

  const size = () => view.file.pictures;
  const boxes = () => view.file.problems.map((finding, i) => ({ finding, number: i + 1, box: finding.box })).filter(f => f.box);

  function fitZoom() {
    const { width, height } = size();
    const room = Math.min((canvas.clientWidth - 24) / width, (canvas.clientHeight - 24) / height);
    return room >= 1 ? Math.min(MOST_ZOOM, Math.floor(room)) : Math.max(room, 1e-3);
  }

  function fit() {
    view.zoom = fitZoom();
    view.x = size().width / 2;
    view.y = size().height / 2;
    view.fitted = true;
    changed();
  }

  /** Zooms so that the point of the picture under (px, py) stays there. */
  function zoomTo(zoom, px = canvas.clientWidth / 2, py = canvas.clientHeight / 2) {
    const next = Math.min(MOST_ZOOM, Math.max(Math.min(fitZoom(), .125), zoom));
    const keep = 1 / view.zoom - 1 / next;
    view.x += (px - canvas.clientWidth / 2) * keep;
    view.y += (py - canvas.clientHeight / 2) * keep;
    view.zoom = next;
    view.fitted = false;
    changed();
  }

  /** The next of the halves and doubles. */
  function step(up) {
    const level = Math.log2(view.zoom);
    zoomTo(2 ** (up ? Math.floor(level + 1.001) : Math.ceil(level - 1.001)));
  }

  function pan(dx, dy) {
    view.x += dx / view.zoom;
    view.y += dy / view.zoom;
    view.fitted = false;
    changed();
  }

  function showPlace(number) {
    view.place = number;
    const place = boxes().find(f => f.number === number);
    if (place) {
      const { box } = place;
      const room = Math.min(canvas.clientWidth / (box.width * 1.5 + 8), canvas.clientHeight / (box.height * 1.5 + 8));
      view.zoom = Math.min(MOST_ZOOM, room >= 1 ? Math.floor(room) : room);
      view.x = box.x + box.width / 2;
      view.y = box.y + box.height / 2;
      view.fitted = false;
      $('outlines').checked = true;
      $('stage').scrollIntoView({ block: 'nearest' });
      changed();
      say(`Place ${number}, ${place.finding.check}: ${boxText(box)}, shown at ${$('zoom').textContent}`);
    } else {
      changed();
    }
    for (const button of $('findings').querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(Number(button.value) === number));
    }
  }

  const boxText = box => `${whole(box.width)} × ${whole(box.height)} pixels at ${whole(box.x)}, ${whole(box.y)}`;

  let drawing = 0;

  function changed() {
    const { width, height } = size();
    view.x = Math.min(width, Math.max(0, view.x));
    view.y = Math.min(height, Math.max(0, view.y));
    $('zoom').textContent = (view.zoom >= .1 ? Math.round(view.zoom * 100) : plain(view.zoom * 100)) + ' %';
    const swiping = view.mode === 'swipe';
    for (const id of ['swipe', 'left', 'right']) $(id).hidden = !swiping;
    $('swipe').style.left = view.swipe + '%';
    $('swipe').setAttribute('aria-valuenow', Math.round(view.swipe));
    $('swipe').setAttribute('aria-valuetext', Math.round(view.swipe) + ' % source');
    canvas.setAttribute('aria-label', `${visible(view.file.name)}, ${view.mode === 'swipe' ? 'source and cutout' : view.mode}`);
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(draw);
  }

  function draw() {
    const ratio = window.devicePixelRatio || 1;
    const w = Math.round(canvas.clientWidth * ratio);
    const h = Math.round(canvas.clientHeight * ratio);
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    const zoom = view.zoom * ratio;
    const frame = {
      zoom,
      left: Math.round(w / 2 - view.x * zoom),
      top: Math.round(h / 2 - view.y * zoom),
      width: size().width * zoom,
      height: size().height * zoom,
    };
    context.clearRect(0, 0, w, h);
    if (!view.cutout) return;
    if (view.mode === 'alpha') {
      drawAlpha(frame);
    } else if (view.mode === 'source') {
      drawPicture(context, view.source, frame);
    } else {
      drawBackdrop(frame, ratio);
      drawPicture(context, view.cutout, frame);
      if (view.mode === 'swipe') {
        const edge = Math.round(w * view.swipe / 100);
        context.save();
        context.beginPath();
        context.rect(0, 0, edge, h);
        context.clip();
        context.clearRect(0, 0, edge, h);
        drawPicture(context, view.source, frame);
        context.restore();
      }
    }
    if ($('outlines').checked) drawPlaces(frame, ratio);
  }

  /** Draws only what is visible, each pixel a square once it is larger than one of the screen's. */
  function drawPicture(target, picture, frame) {
    const scale = frame.width / picture.width;
    const down = frame.height / picture.height;
    const x0 = Math.max(0, Math.floor(-frame.left / scale));
    const y0 = Math.max(0, Math.floor(-frame.top / down));
    const x1 = Math.min(picture.width, Math.ceil((target.canvas.width - frame.left) / scale));
    const y1 = Math.min(picture.height, Math.ceil((target.canvas.height - frame.top) / down));
    if (x1 <= x0 || y1 <= y0) return;
    target.imageSmoothingEnabled = scale < 1;
    target.imageSmoothingQuality = 'high';
    target.drawImage(picture, x0, y0, x1 - x0, y1 - y0,
      frame.left + x0 * scale, frame.top + y0 * down, (x1 - x0) * scale, (y1 - y0) * down);
  }

  function drawBackdrop(frame, ratio) {
    context.save();
    context.translate(frame.left, frame.top);
    context.fillStyle = view.backdrop === 'checker' ? checkerboard(ratio)
      : view.backdrop === 'color' ? $('color').value : view.backdrop;
    context.fillRect(0, 0, frame.width, frame.height);
    context.restore();
  }

  function checkerboard(ratio) {
    const tile = document.createElement('canvas');
    const side = Math.round(8 * ratio);
    tile.width = tile.height = 2 * side;
    const brush = tile.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 2 * side, 2 * side);
    brush.fillStyle = '#ccc';
    brush.fillRect(0, 0, side, side);
    brush.fillRect(side, side, side, side);
    return context.createPattern(tile, 'repeat');
  }

  /** White where the cutout is opaque, black where it is clear. */
  function drawAlpha(frame) {
    layer.width = canvas.width;
    layer.height = canvas.height;
    const brush = layer.getContext('2d');
    drawPicture(brush, view.cutout, frame);
    brush.globalCompositeOperation = 'source-in';
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, layer.width, layer.height);
    context.fillStyle = '#000';
    context.fillRect(frame.left, frame.top, frame.width, frame.height);
    context.drawImage(layer, 0, 0);
  }

  const COLORS = { FAIL: '#ff3b30', WARN: '#ffb300' };

  function drawPlaces(frame, ratio) {
    for (const { finding, number, box } of boxes()) {
      const chosen = number === view.place;
      const x = Math.round(frame.left + box.x * frame.zoom) - ratio;
      const y = Math.round(frame.top + box.y * frame.zoom) - ratio;
      const w = Math.round(box.width * frame.zoom) + 2 * ratio;
      const h = Math.round(box.height * frame.zoom) + 2 * ratio;
      context.globalAlpha = chosen || view.place === null ? 1 : .6;
      context.lineWidth = (chosen ? 6 : 4) * ratio;
      context.strokeStyle = '#000';
      context.strokeRect(x, y, w, h);
      context.lineWidth = (chosen ? 3 : 2) * ratio;
      context.strokeStyle = COLORS[finding.severity];
      context.strokeRect(x, y, w, h);
      const side = 20 * ratio;
      const above = y - side < 0 ? Math.max(0, y) : y - side;
      const beside = Math.max(0, Math.min(x, canvas.width - side));
      context.fillStyle = '#000';
      context.fillRect(beside - ratio, above - ratio, side + 2 * ratio, side + 2 * ratio);
      context.fillStyle = COLORS[finding.severity];
      context.fillRect(beside, above, side, side);
      context.fillStyle = '#000';
      context.font = `700 ${13 * ratio}px system-ui, sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(String(number), beside + side / 2, above + side / 2 + ratio);
      context.globalAlpha = 1;
    }
  }

  // One file

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
      ? make('p', {}, 'To mend it: ', make('code', {}, 'alphakey remove ' + found.mend.arguments.join(' ')), ' – ' + found.mend.advice)
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
    if (file.output) fact('Cutout', link(file.output === '-' ? 'standard output' : file.output, file.outputLink));
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

  // What the reader does

  function choose() {
    view.mode = document.querySelector('[name=mode]:checked').value;
    view.backdrop = document.querySelector('[name=backdrop]:checked').value;
    changed();
  }

  function listen() {
    $('modes').addEventListener('change', choose);
    $('backdrops').addEventListener('change', choose);
    $('color').addEventListener('input', () => {
      document.querySelector('[name=backdrop][value=color]').checked = true;
      choose();
    });
    $('outlines').addEventListener('change', changed);
    $('in').addEventListener('click', () => step(true));
    $('out').addEventListener('click', () => step(false));
    $('fit').addEventListener('click', fit);
    $('full').addEventListener('click', () => zoomTo(1));
    $('most').addEventListener('click', () => zoomTo(MOST_ZOOM));
    $('findings').addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button) showPlace(Number(button.value) === view.place ? null : Number(button.value));
    });
    canvas.addEventListener('keydown', keys);
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      const notches = event.deltaY / (event.deltaMode === 1 ? 3 : 100);
      zoomTo(view.zoom * 1.3 ** -notches, event.offsetX, event.offsetY);
    }, { passive: false });
    drag(canvas, pan, pick);
    drag($('swipe'), dx => swipeTo(view.swipe - dx / canvas.clientWidth * 100));
    $('swipe').addEventListener('keydown', event => {
      const by = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2, PageDown: -10, PageUp: 10, Home: -100, End: 100 }[event.key];
      if (by) {
        event.preventDefault();
        swipeTo(view.swipe + by * (event.shiftKey ? 5 : 1));
      }
    });
    $('previous').addEventListener('click', () => go(-1));
    $('next').addEventListener('click', () => go(1));
    $('theme').addEventListener('change', () => { document.documentElement.dataset.theme = $('theme').value; });
    new ResizeObserver(() => {
      if (view.file && !$('viewer').hidden && !$('file').hidden) view.fitted ? fit() : changed();
    }).observe($('stage'));
    window.addEventListener('beforeprint', () => { $('measured').open = true; });
  }

  function swipeTo(share) {
    view.swipe = Math.min(100, Math.max(0, share));
    changed();
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 200 : 40;
    const action = {
      ArrowLeft: () => pan(-far, 0), ArrowRight: () => pan(far, 0), ArrowUp: () => pan(0, -far), ArrowDown: () => pan(0, far),
      '+': () => step(true), '=': () => step(true), '-': () => step(false), '0': fit, '1': () => zoomTo(1), '8': () => zoomTo(MOST_ZOOM),
    }[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  }

  /** Follows one pointer, or two that pinch; calls moved with how far to go against the movement. */
  function drag(element, moved, clicked) {
    const pointers = new Map();
    let travelled = 0;
    element.addEventListener('pointerdown', event => {
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, event);
      travelled = pointers.size > 1 ? Infinity : 0;
    });
    element.addEventListener('pointermove', event => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const dx = before.clientX - event.clientX;
      const dy = before.clientY - event.clientY;
      const other = [...pointers.values()].find(p => p.pointerId !== event.pointerId);
      pointers.set(event.pointerId, event);
      travelled += Math.hypot(dx, dy);
      if (other && element === canvas) {
        const was = Math.hypot(before.clientX - other.clientX, before.clientY - other.clientY);
        const is = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
        zoomTo(view.zoom * is / Math.max(was, 1));
      } else {
        moved(dx, dy);
      }
    });
    for (const end of ['pointerup', 'pointercancel']) {
      element.addEventListener(end, event => {
        if (pointers.delete(event.pointerId) && end === 'pointerup' && travelled < 4 && clicked) clicked(event);
      });
    }
  }

  /** Chooses the smallest outlined place that was clicked. */
  function pick(event) {
    const x = view.x + (event.offsetX - canvas.clientWidth / 2) / view.zoom;
    const y = view.y + (event.offsetY - canvas.clientHeight / 2) / view.zoom;
    const hit = $('outlines').checked ? boxes()
      .filter(({ box }) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height)
      .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0] : null;
    if (hit) showPlace(hit.number);
  }

  function go(by) {
    const next = order[order.indexOf(view.file) + by];
    if (next) location.replace('#' + (next.index + 1));
  }

  let shownCard = null;

  function route() {
    const file = files.length === 1 ? files[0] : files[Number(location.hash.slice(1)) - 1];
    // Where the link for skipping leads.
    if (location.hash === '#main' && !($('file').hidden && $('sheet').hidden)) return;
    $('file').hidden = !file;
    $('sheet').hidden = Boolean(file);
    if (file) {
      shownCard = cards[file.index] ?? null;
      openFile(file);
      if (files.length > 1) {
        window.scrollTo(0, 0);
        $('file-title').focus({ preventScroll: true });
      }
    } else {
      document.title = 'AlphaKey report';
      shownCard?.querySelector('a').focus();
    }
  }

  const counted = summary();
  listen();
  if (files.length > 1) {
    openSheet(counted);
    window.addEventListener('hashchange', route);
  } else {
    $('steps').hidden = true;
  }
  route();
  performance.mark('usable');
})();
