// Cut an image out the way web back ends do: sharp reads and writes, a loop turns distance from the key into alpha.
"use strict";

const sharp = require("sharp");

const NEAR = 24;
const FAR = 160;

function distance(data, i, key) {
  const red = data[i] - key[0];
  const green = data[i + 1] - key[1];
  const blue = data[i + 2] - key[2];
  return Math.sqrt(red * red + green * green + blue * blue); // Math.hypot would double the time of the whole script
}

async function cutOut(input, output, key) {
  const { data, info } = await sharp(input).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i += 4) {
    const alpha = Math.min(1, Math.max(0, (distance(data, i, key) - NEAR) / (FAR - NEAR)));
    for (let c = 0; c < 3; c++) {
      const unmixed = alpha === 0 ? 0 : (data[i + c] - (1 - alpha) * key[c]) / alpha;
      data[i + c] = Math.min(255, Math.max(0, Math.round(unmixed)));
    }
    data[i + 3] = Math.round(255 * alpha);
  }
  await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } }).png().toFile(output);
}

const [input, output, key] = process.argv.slice(2);
if (input === "--version") {
  console.log("sharp " + (sharp.versions.sharp ?? require("sharp/package.json").version));
} else if (!/^#[0-9a-f]{6}$/i.test(key ?? "")) {
  console.error("usage: sharp_unmix.cjs IN OUT.png #rrggbb");
  process.exit(2);
} else {
  cutOut(input, output, [1, 3, 5].map((at) => parseInt(key.slice(at, at + 2), 16)));
}
