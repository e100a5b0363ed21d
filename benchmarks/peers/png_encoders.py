#!/usr/bin/env python3
"""Encode one picture as PNG in memory, by Pillow (zlib, adaptive filters) and OpenCV, and print CPU ns per pixel and bytes."""
import io
import sys
import time

try:
    from PIL import Image
except ImportError:
    sys.exit("png_encoders.py: Pillow is missing; install python3-pil")

REPEATS = 3


def measured(name, pixels, encode):
    """The least of a few tries, in one line of tab-separated cells."""
    best, size = None, 0
    for _ in range(REPEATS):
        start = time.process_time_ns()
        size = encode()
        spent = time.process_time_ns() - start
        best = spent if best is None else min(best, spent)
    print(name, best / pixels, size, sep="\t", flush=True)


def with_pillow(image, level):
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=level)
    return out.tell()


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: png_encoders.py PICTURE")
    image = Image.open(sys.argv[1]).convert("RGBA")
    pixels = image.width * image.height
    for level in (1, 6, 9):
        measured(f"Pillow level {level}", pixels, lambda: with_pillow(image, level))
    try:
        import cv2
        import numpy as np
    except ImportError:
        return
    cv2.setNumThreads(1)
    bgra = np.ascontiguousarray(np.asarray(image)[..., [2, 1, 0, 3]])
    measured("OpenCV default", pixels, lambda: len(cv2.imencode(".png", bgra)[1]))


if __name__ == "__main__":
    main()
