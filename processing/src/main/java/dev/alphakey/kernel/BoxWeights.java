package dev.alphakey.kernel;

/**
 * A box of fractional radius, in 24-bit fixed point: whole pixels inside, the two beyond with the weight that is left. Sums of
 * weighted levels fill 32 bits, and are right as unsigned numbers.
 *
 * @param whole whole pixels on each side of the middle
 * @param weight of each of them
 * @param rest of each of the two beyond
 */
record BoxWeights(int whole, int weight, int rest) {
    static final int SHIFT = 24;
    static final int HALF = 1 << SHIFT - 1;

    /** The box whose convolution with itself, {@code passes} of them in all, has the variance of a Gaussian. */
    static BoxWeights of(double sigma, int passes) {
        double variance = sigma * sigma / passes;
        double length = Math.sqrt(12.0 * variance + 1.0);
        double whole = Math.floor((length - 1.0) / 2.0);
        double fraction = (2 * whole + 1) * (whole * (whole + 1) - 3.0 * variance);
        fraction /= 6.0 * (variance - (whole + 1) * (whole + 1));
        return of((float) (whole + fraction));
    }

    private static BoxWeights of(float radius) {
        int whole = (int) radius;
        int weight = (int) ((1 << SHIFT) / (radius * 2 + 1));
        long rest = ((1L << SHIFT) - (whole * 2L + 1) * weight) / 2;
        return new BoxWeights(whole, weight, (int) rest);
    }
}
