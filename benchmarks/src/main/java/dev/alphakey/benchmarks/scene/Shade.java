package dev.alphakey.benchmarks.scene;

/** What a shape is filled with: a colour at each place, in the drawing's own units. */
@FunctionalInterface
interface Shade {
    Rgba at(double x, double y);

    static Shade flat(Rgba color) {
        return (x, y) -> color;
    }

    static Shade flat(int rgb) {
        return flat(Rgba.of(rgb));
    }

    /** From one colour at a point to another at a second point, constant across. */
    static Shade linear(double x0, double y0, Rgba from, double x1, double y1, Rgba to) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        return (x, y) -> from.mix(to, ((x - x0) * dx + (y - y0) * dy) / length);
    }

    /** From one colour at a centre to another at {@code radius}. */
    static Shade radial(double cx, double cy, double radius, Rgba centre, Rgba rim) {
        return (x, y) -> centre.mix(rim, Math.hypot(x - cx, y - cy) / radius);
    }

    static Shade vertical(double top, int topRgb, double bottom, int bottomRgb) {
        return linear(0, top, Rgba.of(topRgb), 0, bottom, Rgba.of(bottomRgb));
    }
}
