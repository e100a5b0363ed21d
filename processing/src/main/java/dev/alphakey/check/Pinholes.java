package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * Pixels of the inner subject that are see-through where solid ones a few pixels around have nearly the same colour in the
 * original: an alpha that is lower by δ would have moved the colour by δ of the way to the key.
 */
final class Pinholes {
    /** Solid neighbours that contradict a pixel's alpha, of the sixteen that are asked. */
    private static final int WITNESSES = 6;
    /** A difference of alpha that would move the colour by fewer levels than this proves nothing. */
    private static final int LEAST_MOVE = 40;
    /** How much of the move may be there all the same, in tenths. */
    private static final int MOVED = 5;

    private static final int NEAR = 2;
    private static final int FAR = 4;

    private final Silhouette c;
    private final SourceMap s;
    private final Tiles tiles;
    private int count;

    Pinholes(Scene scene) {
        c = scene.cutout();
        s = scene.source();
        tiles = new Tiles(c.width, c.height);
        int end = (c.height - FAR) * c.alphas.columns;
        int block = InteriorHoles.nextInner(scene, FAR * c.alphas.columns);
        for (; block < end; block = InteriorHoles.nextInner(scene, block + 1)) {
            look(c.alphas.start(block), c.alphas.end(block));
        }
    }

    private void look(int from, int to) {
        for (int i = from; i < to; i++) {
            int x = i % c.width;
            boolean hasRoom = x >= FAR && x < c.width - FAR;
            if (hasRoom && s.depth[i] >= s.inner && c.argb[i] >>> 24 < 255 - InteriorHoles.DEFICIT && isContradicted(i)) {
                count++;
                tiles.mark(x, i / c.width, 255 - (c.argb[i] >>> 24));
            }
        }
    }

    int count() {
        return count;
    }

    /** The box of the pinholes where they crowd, or null. */
    Box worst() {
        return tiles.worst();
    }

    Heat heat() {
        return tiles.heat();
    }

    private boolean isContradicted(int i) {
        int down = c.width;
        return witnesses(i, FAR, FAR * down) + witnesses(i, NEAR, NEAR * down) >= WITNESSES;
    }

    private int witnesses(int i, int across, int down) {
        return witness(i, i - across) + witness(i, i + across) + witness(i, i - down) + witness(i, i + down)
                + witness(i, i - across - down) + witness(i, i + across - down)
                + witness(i, i - across + down) + witness(i, i + across + down);
    }

    private int witness(int i, int j) {
        if (c.argb[j] >>> 24 < Silhouette.SOLID) {
            return 0;
        }
        int q = s.argb[j];
        int move = s.distance(j) * (255 - (c.argb[i] >>> 24)) / 255;
        return move >= LEAST_MOVE && 10 * difference(s.argb[i], q) <= MOVED * move ? 1 : 0;
    }

    private static int difference(int p, int q) {
        int r = Math.abs((p >> 16 & 255) - (q >> 16 & 255));
        int g = Math.abs((p >> 8 & 255) - (q >> 8 & 255));
        int b = Math.abs((p & 255) - (q & 255));
        return Math.max(r, Math.max(g, b));
    }
}
