// What the reader does.

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
