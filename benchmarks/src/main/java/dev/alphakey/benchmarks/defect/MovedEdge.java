package dev.alphakey.benchmarks.defect;

/** The truth with its outline moved, also by parts of a pixel. */
final class MovedEdge {
    private MovedEdge() {}

    /** Alpha becomes the least around it, once for each pixel. */
    static int[] inward(Specimen specimen, double pixels) {
        int[] out = specimen.truth().pixels().clone();
        double[] alpha = moved(specimen, pixels, false);
        for (int i = 0; i < out.length; i++) {
            out[i] = Paint.withAlpha(out[i], alpha[i]);
        }
        return out;
    }

    /** Alpha becomes the greatest around it, and what is new has the original's colour. */
    static int[] outward(Specimen specimen, double pixels) {
        int[] out = specimen.truth().pixels().clone();
        double[] alpha = moved(specimen, pixels, true);
        for (int i = 0; i < out.length; i++) {
            if (alpha[i] > specimen.alpha(i)) {
                double fresh = (alpha[i] - specimen.alpha(i)) / alpha[i];
                int colour = out[i] >>> 24 == 0 ? 0xff000000 | specimen.source().pixels()[i] : out[i];
                out[i] = Paint.withAlpha(Paint.towards(colour, specimen.source().pixels()[i], fresh), alpha[i]);
            }
        }
        return out;
    }

    private static double[] moved(Specimen specimen, double pixels, boolean grow) {
        double[] alpha = new double[specimen.truth().size()];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = specimen.alpha(i);
        }
        for (double left = pixels; left > 0; left--) {
            double share = Math.min(1, left);
            double[] before = alpha.clone();
            for (int i = 0; i < alpha.length; i++) {
                alpha[i] += share * (extreme(before, i, specimen.width(), grow) - before[i]);
            }
        }
        return alpha;
    }

    private static double extreme(double[] alpha, int i, int width, boolean most) {
        double found = alpha[i];
        int x = i % width;
        for (int dy = -width; dy <= width; dy += width) {
            for (int dx = -1; dx <= 1; dx++) {
                int k = i + dy + dx;
                if (x + dx >= 0 && x + dx < width && k >= 0 && k < alpha.length) {
                    found = most ? Math.max(found, alpha[k]) : Math.min(found, alpha[k]);
                }
            }
        }
        return found;
    }
}
