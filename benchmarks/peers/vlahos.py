#!/usr/bin/env python3
"""Cut an image out by colour difference (Vlahos) with a measured key: the best of the short recipes, in numpy."""
import sys

try:
    import numpy as np
    from PIL import Image
except ImportError as missing:
    sys.exit(f"vlahos.py: {missing.name} is missing; install python3-numpy and python3-pil")

LEAST, MOST = 0.03, 0.97


def measured_key(image):
    """The median of a band along the sides, without the outermost pixels."""
    band, ring = 10, 2
    inner = image[ring : image.shape[0] - ring, ring : image.shape[1] - ring]
    sides = (inner[:band], inner[-band:], inner[:, :band], inner[:, -band:])
    return np.median(np.concatenate([side.reshape(-1, 3) for side in sides]), axis=0)


def colour_difference_alpha(image, key):
    """How far the key's channels exceed the others, as a share of what the key itself does."""
    strong = key >= (key.max() + key.min()) / 2
    if strong.all():
        sys.exit("vlahos.py: the key has no hue")
    excess = image[..., strong].min(axis=-1) - image[..., ~strong].max(axis=-1)
    alpha = 1 - excess / (key[strong].min() - key[~strong].max())
    return np.clip((alpha - LEAST) / (MOST - LEAST), 0, 1)


def unmixed(image, key, alpha):
    """What was mixed with the key to give the image."""
    a = np.maximum(alpha, 1 / 255)[..., None]
    return np.clip((image - (1 - a) * key) / a, 0, 255)


def read(path):
    return np.asarray(Image.open(path).convert("RGB")).astype(np.float64)


def write(path, colour, alpha):
    rgba = np.dstack([colour, alpha * 255])
    rgba[alpha * 255 < 0.5] = 0
    Image.fromarray((rgba + 0.5).astype(np.uint8), "RGBA").save(path)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: vlahos.py IN OUT.png")
    image = read(sys.argv[1])
    key = measured_key(image)
    alpha = colour_difference_alpha(image, key)
    write(sys.argv[2], unmixed(image, key, alpha), alpha)


if __name__ == "__main__":
    main()
