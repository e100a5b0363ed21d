package dev.alphakey.benchmarks.quality;

import dev.alphakey.finish.Fit;
import dev.alphakey.finish.Fit.Style;
import dev.alphakey.image.Raster;

/**
 * How far a cutout that was made smaller is from the truth that was made smaller in the same way: RMS error in levels.
 *
 * @param black over black, of all pixels
 * @param white over white, of all pixels
 * @param subjectBlack over black, of those that are not empty in both
 * @param subjectWhite over white, of those that are not empty in both
 */
record FitError(double black, double white, double subjectBlack, double subjectWhite) {
    /** The largest error over black or white that is asked for. */
    static final double LIMIT = 1.5;

    /** Measures a cutout of the same size as the truth, both filtered down to one pixel for {@code divisor} a side. */
    static FitError of(Raster truth, Raster cutout, int divisor) {
        var fit = new Fit(side(truth.width(), divisor), side(truth.height(), divisor), Style.SMOOTH, false);
        int[] t = fit.apply(truth).pixels();
        int[] c = fit.apply(cutout).pixels();
        double black = 0;
        double white = 0;
        int seen = 0;
        for (int i = 0; i < t.length; i++) {
            int a = t[i] >>> 24;
            int b = c[i] >>> 24;
            seen += a + b > 0 ? 1 : 0;
            for (int shift = 0; shift < 24; shift += 8) {
                double front = (a * (t[i] >> shift & 255) - b * (c[i] >> shift & 255)) / 255.0;
                black += front * front;
                white += (front + b - a) * (front + b - a);
            }
        }
        return new FitError(
                rms(black, t.length), rms(white, t.length), rms(black, Math.max(1, seen)), rms(white, Math.max(1, seen)));
    }

    /** The larger error of the whole picture. */
    double worse() {
        return Math.max(black, white);
    }

    /** The larger error of the subject. */
    double subject() {
        return Math.max(subjectBlack, subjectWhite);
    }

    private static int side(int length, int divisor) {
        return Math.max(1, (length + divisor / 2) / divisor);
    }

    private static double rms(double sum, int pixels) {
        return Math.sqrt(sum / 3 / pixels);
    }
}
