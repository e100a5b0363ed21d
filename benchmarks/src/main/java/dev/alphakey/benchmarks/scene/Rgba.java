package dev.alphakey.benchmarks.scene;

/** A colour in sRGB code values from 0 to 1 with straight alpha. */
record Rgba(float red, float green, float blue, float alpha) {
    static final Rgba CLEAR = new Rgba(0, 0, 0, 0);

    /** An opaque colour from {@code 0xRRGGBB}. */
    static Rgba of(int rgb) {
        return new Rgba((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f, 1);
    }

    Rgba withAlpha(double value) {
        return new Rgba(red, green, blue, (float) Math.max(0, Math.min(1, value)));
    }

    /** The colour a share {@code t} of the way to another; {@code t} outside 0 to 1 is clipped. */
    Rgba mix(Rgba other, double t) {
        float s = (float) Math.max(0, Math.min(1, t));
        return new Rgba(
                red + (other.red - red) * s,
                green + (other.green - green) * s,
                blue + (other.blue - blue) * s,
                alpha + (other.alpha - alpha) * s);
    }

    /** Darker for a factor below 1, lighter above, alpha kept. */
    Rgba lit(double factor) {
        return new Rgba(lit(red, factor), lit(green, factor), lit(blue, factor), alpha);
    }

    private static float lit(float value, double factor) {
        return (float) Math.max(0, Math.min(1, value * factor));
    }
}
