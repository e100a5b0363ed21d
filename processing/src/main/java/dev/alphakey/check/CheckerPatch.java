package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;

/** One patch that shows a checkerboard: its cell side, how surely (0 to 1), and its two tones. */
record CheckerPatch(int cell, double score, int dark, int light, Box box) {
    private static final int GREY = 14;
    private static final double GREY_SHARE = 0.8;
    private static final int LEAST_CONTRAST = 6;
    private static final double LEAST_SCORE = 0.45;
    /** Each tone covers at least this much. */
    private static final double LEAST_SHARE = 0.25;
    /** Of several sides that fit, such as odd multiples, the smallest that fits about as well as the best. */
    private static final double ABOUT_AS_WELL = 0.85;

    /** What a patch shows, or null if it is no checkerboard. */
    static CheckerPatch of(Raster image, Box box, int smallest, int largest) {
        byte[] luma = new byte[box.width() * box.height()];
        int[] histogram = new int[256];
        int grey = 0;
        int n = luma.length;
        for (int y = 0; y < box.height(); y++) {
            int row = (box.y() + y) * image.width() + box.x();
            grey += count(image.pixels(), row, luma, y * box.width(), box.width(), histogram);
        }
        if (grey < GREY_SHARE * n) {
            return null;
        }
        int split = otsu(histogram, n);
        int dark = middle(histogram, 0, split);
        int light = middle(histogram, split + 1, 255);
        int above = 0;
        for (int v = split + 1; v < 256; v++) {
            above += histogram[v];
        }
        if (light - dark < LEAST_CONTRAST || Math.min(above, n - above) < LEAST_SHARE * n) {
            return null;
        }
        byte[] sign = luma;
        for (int i = 0; i < n; i++) {
            sign[i] = (byte) ((luma[i] & 255) > split ? 1 : -1);
        }
        return best(sign, box, smallest, largest, dark, light);
    }

    /** Weighs the channels of a row's pixels; returns how many are grey. */
    private static int count(int[] argb, int row, byte[] luma, int at, int width, int[] histogram) {
        int grey = 0;
        for (int x = 0; x < width; x++) {
            int p = argb[row + x];
            int r = p >> 16 & 255;
            int g = p >> 8 & 255;
            int b = p & 255;
            int chroma = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
            grey += chroma <= GREY ? 1 : 0;
            int v = (r + 2 * g + b) >> 2;
            luma[at + x] = (byte) v;
            histogram[v]++;
        }
        return grey;
    }

    private static CheckerPatch best(byte[] sign, Box box, int smallest, int largest, int dark, int light) {
        int w = box.width();
        int h = box.height();
        int most = Math.min(largest, Math.min(w, h) / 2);
        double[] scores = new double[most + 1];
        double top = 0;
        for (int c = smallest; c <= most; c++) {
            double across = -correlation(sign, w, h, c, 0);
            double down = across < LEAST_SCORE ? 0 : -correlation(sign, w, h, 0, c);
            double both = down < LEAST_SCORE ? 0 : correlation(sign, w, h, c, c);
            scores[c] = Math.min(across, Math.min(down, both));
            top = Math.max(top, scores[c]);
        }
        if (top < LEAST_SCORE) {
            return null;
        }
        int cell = smallest;
        while (scores[cell] < ABOUT_AS_WELL * top) {
            cell++;
        }
        while (cell < most && scores[cell + 1] > scores[cell]) {
            cell++;
        }
        return new CheckerPatch(cell, scores[cell], dark, light, box);
    }

    /** The mean product of signs that lie a shift apart, over every second row. */
    private static double correlation(byte[] sign, int w, int h, int dx, int dy) {
        int sum = 0;
        int rows = 0;
        for (int y = 0; y + dy < h; y += 2, rows++) {
            int a = y * w;
            int b = (y + dy) * w + dx;
            for (int x = 0; x < w - dx; x++) {
                sum += sign[a + x] * sign[b + x];
            }
        }
        return sum / (double) (rows * (w - dx));
    }

    /** The level that parts a histogram best in two (Otsu 1979). */
    private static int otsu(int[] histogram, int n) {
        long total = 0;
        for (int v = 0; v < 256; v++) {
            total += (long) v * histogram[v];
        }
        long below = 0;
        long sum = 0;
        double best = -1;
        int split = 0;
        for (int v = 0; v < 255; v++) {
            below += histogram[v];
            sum += (long) v * histogram[v];
            if (below > 0 && below < n) {
                double gap = (double) sum / below - (double) (total - sum) / (n - below);
                double between = gap * gap * below * (n - below);
                if (between > best) {
                    best = between;
                    split = v;
                }
            }
        }
        return split;
    }

    /** The median of a part of a histogram; its first level if it is empty. */
    private static int middle(int[] histogram, int from, int to) {
        int n = 0;
        for (int v = from; v <= to; v++) {
            n += histogram[v];
        }
        int v = from;
        for (int seen = histogram[v]; seen * 2 < n; seen += histogram[v]) {
            v++;
        }
        return v;
    }
}
