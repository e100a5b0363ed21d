package dev.alphakey.benchmarks.quality;

import dev.alphakey.image.Raster;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How far a cutout is from the truth; 0 is perfect.
 *
 * @param edge RMS error in levels, shown over four colours, within two pixels of partial alpha: what people see
 * @param visible the same wherever truth or cutout can be seen
 * @param alpha mean alpha error in levels within two pixels of partial alpha
 * @param holes share of the solid subject that came out less than 95 % opaque
 * @param ghosts share of the empty background that came out more than 2 % opaque
 */
public record Score(double edge, double visible, double alpha, double holes, double ghosts) {
    /** Black, white, grey and a hot colour; no fringe hides on all of them. */
    private static final int[] SHOWN_OVER = {0x000000, 0xffffff, 0x808080, 0xe63c1e};

    private static final int RIM = 2;

    /** Measures a cutout of the same size as the truth. */
    public static Score of(Raster truth, Raster cutout) {
        if (truth.width() != cutout.width() || truth.height() != cutout.height()) {
            throw new IllegalArgumentException(cutout + " cannot be compared with " + truth);
        }
        int[] t = truth.pixels();
        int[] c = cutout.pixels();
        int w = truth.width();
        int h = truth.height();
        Mask edge = Mask.of(w, h, i -> opacity(t[i]) > 0 && opacity(t[i]) < 1).grown(RIM);
        Mask subject = Mask.of(w, h, i -> opacity(t[i]) > 0).grown(RIM);
        Mask solid = Mask.of(w, h, i -> opacity(t[i]) == 1).shrunk(RIM, false);
        Mask empty = Mask.of(w, h, i -> opacity(t[i]) == 0).shrunk(RIM, true);
        Mean atEdge = new Mean();
        Mean seen = new Mean();
        Mean alphaAtEdge = new Mean();
        Mean holes = new Mean();
        Mean ghosts = new Mean();
        for (int i = 0; i < t.length; i++) {
            double result = opacity(c[i]);
            if (edge.has(i)) {
                atEdge.add(squaredError(t[i], c[i]));
                alphaAtEdge.add(Math.abs((t[i] >>> 24) - (c[i] >>> 24)));
            }
            if (subject.has(i) || result > 0.02) {
                seen.add(squaredError(t[i], c[i]));
            }
            if (solid.has(i)) {
                holes.add(result < 0.95 ? 1 : 0);
            }
            if (empty.has(i)) {
                ghosts.add(result > 0.02 ? 1 : 0);
            }
        }
        return new Score(
                Math.sqrt(atEdge.value()), Math.sqrt(seen.value()), alphaAtEdge.value(), holes.value(), ghosts.value());
    }

    /** Each measure's mean over several pictures. */
    static Score mean(Collection<Score> scores) {
        return new Score(
                mean(scores, Score::edge),
                mean(scores, Score::visible),
                mean(scores, Score::alpha),
                mean(scores, Score::holes),
                mean(scores, Score::ghosts));
    }

    private static double mean(Collection<Score> scores, ToDoubleFunction<Score> measure) {
        return scores.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }

    private static double opacity(int argb) {
        return (argb >>> 24) / 255.0;
    }

    /** The mean over the backdrops and channels. */
    private static double squaredError(int truth, int cutout) {
        double a = opacity(truth);
        double b = opacity(cutout);
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double front = (truth >> shift & 255) * a - (cutout >> shift & 255) * b;
            for (int backdrop : SHOWN_OVER) {
                double e = front + (b - a) * (backdrop >> shift & 255);
                sum += e * e;
            }
        }
        return sum / (3 * SHOWN_OVER.length);
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }
}
