#!/usr/bin/env python3
"""Cut an image out by closed-form matting (PyMatting) that starts from a colour-difference matte: slow and good."""
import sys

from vlahos import colour_difference_alpha, measured_key, read, write

try:
    from pymatting import cf_laplacian, cg, estimate_foreground_ml, ichol
    from scipy.sparse import diags
except ImportError as missing:
    sys.exit(f"closed_form.py: {missing.name} is missing; pip install pymatting")

KNOWN, PRIOR = 100.0, 0.01


def matte(image, prior):
    """Sure pixels are held, the others follow the image's colour lines and lean a little to the prior."""
    known = (prior <= 0) | (prior >= 1)
    weight = (known * (KNOWN - PRIOR) + PRIOR).ravel()
    system = (cf_laplacian(image) + diags(weight)).tocsc()
    alpha = cg(system, weight * prior.ravel(), M=ichol(system, discard_threshold=1e-4), rtol=1e-6)
    return alpha.clip(0, 1).reshape(prior.shape)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: closed_form.py IN OUT.png")
    image = read(sys.argv[1])
    alpha = matte(image / 255, colour_difference_alpha(image, measured_key(image)))
    alpha[alpha < 1 / 255] = 0
    write(sys.argv[2], estimate_foreground_ml(image / 255, alpha) * 255, alpha)


if __name__ == "__main__":
    main()
