// The canvas that shows one file's pictures.

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
  const places = boxes();
  // The chosen one lies over the others.
  const upwards = [...places].sort((a, b) => (a.number === view.place) - (b.number === view.place));
  for (const { finding, number, box } of upwards) {
    const chosen = number === view.place;
    const shared = places.filter(p => p.number < number && p.box.x === box.x && p.box.y === box.y).length;
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
    const beside = Math.max(0, Math.min(x + shared * (side + 2 * ratio), canvas.width - side));
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
