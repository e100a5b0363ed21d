#!/usr/bin/env python3
"""Cut an image out of its chroma key the way everyday scripts do: Pillow, and a Python loop over every pixel.

The whole-process benchmark runs this beside the alphakey command. It gives the same pixels as alphakey's threshold keyer.
"""
import argparse
import statistics
import sys
from pathlib import Path

try:
    from PIL import Image, ImageFilter
except ImportError:
    sys.exit("pillow_threshold.py: Pillow is missing; install python3-pil")

KEY_LIKE_DISTANCE = 32
KEY_LIKE_DOMINANCE = 16
ALMOST_OPAQUE = 252
ALMOST_CLEAR = 8


def parse_color(text):
    digits = text.strip().lstrip("#")
    if len(digits) != 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not #rrggbb")
    try:
        return tuple(int(digits[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not #rrggbb") from None


def level(text):
    value = int(text)
    if not 0 <= value <= 255:
        raise argparse.ArgumentTypeError(f"{value} is not 0 to 255")
    return value


def sample_key(image, where):
    """The per-channel median of the corners or of a band along the sides."""
    width, height = image.size
    pixels = image.load()
    samples = []
    if where == "corners":
        side = min(12, width, height)
        for y in range(side):
            for x in range(side):
                for at in ((x, y), (width - 1 - x, y), (x, height - 1 - y), (width - 1 - x, height - 1 - y)):
                    samples.append(pixels[at][:3])
    else:
        band = min(6, width, height)
        step = max(1, min(width, height) // 256)
        for x in range(0, width, step):
            for y in range(band):
                samples.append(pixels[x, y][:3])
                samples.append(pixels[x, height - 1 - y][:3])
        for y in range(0, height, step):
            for x in range(band):
                samples.append(pixels[x, y][:3])
                samples.append(pixels[width - 1 - x, y][:3])
    return tuple(round(statistics.median(channel)) for channel in zip(*samples))


def key_channels(key):
    brightest = max(key)
    if brightest < 128:
        return []
    return [c for c in range(3) if key[c] >= 128 and key[c] >= brightest - 16]


def strength_and_other(rgb, channels):
    strength = min(rgb[c] for c in channels)
    others = [rgb[c] for c in range(3) if c not in channels]
    return strength, max(others) if others else 0


def soft_alpha(distance, low, high):
    if distance <= low:
        return 0
    if distance >= high:
        return 255
    t = (distance - low) / (high - low)
    return round(255 * (t * t * (3 - 2 * t)))


def dominance_alpha(rgb, key, channels):
    if not channels:
        return 255
    strength, other = strength_and_other(rgb, channels)
    dominance = strength - other
    if dominance <= 0:
        return 255
    return round(255 * (1 - min(1, dominance / max(1, max(key) - other))))


def is_key_like(rgb, distance, channels):
    if distance <= KEY_LIKE_DISTANCE or not channels:
        return True
    strength, other = strength_and_other(rgb, channels)
    return strength - other >= KEY_LIKE_DOMINANCE


def despill(rgb, channels):
    if not channels:
        return rgb
    others = [rgb[c] for c in range(3) if c not in channels]
    if not others:
        return rgb
    cap = max(0, max(others) - 1)
    return tuple(min(rgb[c], cap) if c in channels else rgb[c] for c in range(3))


def cut_out(image, key, options):
    """Key every pixel of an RGBA image in place."""
    channels = key_channels(key)
    pixels = image.load()
    width, height = image.size
    for y in range(height):
        for x in range(width):
            red, green, blue, alpha_in = pixels[x, y]
            rgb = (red, green, blue)
            distance = max(abs(red - key[0]), abs(green - key[1]), abs(blue - key[2]))
            key_like = is_key_like(rgb, distance, channels)
            if options.soft_matte and key_like:
                alpha = soft_alpha(distance, options.transparent_threshold, options.opaque_threshold)
                alpha = min(alpha, dominance_alpha(rgb, key, channels))
            else:
                alpha = 0 if distance <= options.tolerance else 255
            alpha = round(alpha * (alpha_in / 255))
            if alpha <= ALMOST_CLEAR:
                pixels[x, y] = (0, 0, 0, 0)
                continue
            if options.despill and key_like and alpha < ALMOST_OPAQUE:
                rgb = despill(rgb, channels)
            pixels[x, y] = (*rgb, alpha)


def finish_edge(image, options):
    if options.edge_contract == 0 and options.edge_feather == 0:
        return
    alpha = image.getchannel("A")
    for _ in range(options.edge_contract):
        alpha = alpha.filter(ImageFilter.MinFilter(3))
    if options.edge_feather > 0:
        alpha = alpha.filter(ImageFilter.GaussianBlur(options.edge_feather))
    image.putalpha(alpha)


def count_alpha(image):
    histogram = image.getchannel("A").histogram()
    return histogram[0], sum(histogram[1:255])


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--input", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path, help="a .png or .webp file")
    parser.add_argument("--key-color", type=parse_color, default=(0, 255, 0), metavar="#RRGGBB")
    parser.add_argument("--auto-key", choices=("none", "corners", "border"), default="none")
    parser.add_argument("--tolerance", type=level, default=12)
    parser.add_argument("--soft-matte", action="store_true")
    parser.add_argument("--transparent-threshold", type=level, default=12)
    parser.add_argument("--opaque-threshold", type=level, default=96)
    parser.add_argument("--despill", "--spill-cleanup", action="store_true", dest="despill")
    parser.add_argument("--edge-contract", type=int, default=0)
    parser.add_argument("--edge-feather", type=float, default=0)
    parser.add_argument("--force", action="store_true")
    options = parser.parse_args()
    if options.transparent_threshold >= options.opaque_threshold:
        parser.error("--transparent-threshold must be below --opaque-threshold")
    if not 0 <= options.edge_contract <= 16 or not 0 <= options.edge_feather <= 64:
        parser.error("--edge-contract is 0 to 16, --edge-feather 0 to 64")
    if options.out.suffix.lower() not in (".png", ".webp"):
        parser.error("--out must end in .png or .webp")
    if options.out.exists() and not options.force:
        parser.error(f"{options.out} exists; use --force")
    return options


def main():
    options = parse_options()
    image = Image.open(options.input).convert("RGBA")
    key = options.key_color if options.auto_key == "none" else sample_key(image, options.auto_key)
    cut_out(image, key, options)
    finish_edge(image, options)
    image.save(options.out)
    clear, partial = count_alpha(image)
    total = image.width * image.height
    print(f"{options.out}: key #{key[0]:02x}{key[1]:02x}{key[2]:02x}, {clear} of {total} pixels clear, {partial} partial")
    if clear == 0:
        print("no pixel matched the key", file=sys.stderr)


if __name__ == "__main__":
    main()
