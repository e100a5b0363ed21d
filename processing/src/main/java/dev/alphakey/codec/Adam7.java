package dev.alphakey.codec;

/** The seven passes of an interlaced PNG: where each begins and how far apart its pixels are. */
final class Adam7 {
    static final int PASSES = 7;

    private static final int[] X0 = {0, 4, 0, 2, 0, 1, 0};
    private static final int[] Y0 = {0, 0, 4, 0, 2, 0, 1};
    private static final int[] DX = {8, 8, 4, 4, 2, 2, 1};
    private static final int[] DY = {8, 8, 8, 4, 4, 2, 2};

    private Adam7() {}

    static int x(int pass) {
        return X0[pass];
    }

    static int dx(int pass) {
        return DX[pass];
    }

    static int y(int pass, int row) {
        return Y0[pass] + row * DY[pass];
    }

    static int columns(int pass, int width) {
        return (int) (((long) width - X0[pass] + DX[pass] - 1) / DX[pass]);
    }

    static int rows(int pass, int height) {
        return (int) (((long) height - Y0[pass] + DY[pass] - 1) / DY[pass]);
    }
}
