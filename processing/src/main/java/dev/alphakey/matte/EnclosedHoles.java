package dev.alphakey.matte;

import dev.alphakey.kernel.ChamferDistance;
import java.util.Arrays;

/** Makes background that does not reach the frame, with the edges around it, part of the solid subject. */
final class EnclosedHoles {
    /** The tint of what is kept: more than any colour has, so that the key is not learnt as the subject's colour. */
    static final byte KEPT = 127;

    private static final byte REACHED = 3;

    private EnclosedHoles() {}

    static void keep(Trimap map) {
        byte[] labels = map.state.clone();
        flood(labels, map.width, map.height);
        byte[] fromHoles = ChamferDistance.to(Trimap.BACKGROUND, labels, map.width, map.height);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Trimap.BACKGROUND) {
                map.state[i] = Trimap.SOLID;
                map.tint[i] = KEPT;
            }
        }
        map.measureDepth();
        int edge = map.edge();
        for (int i = 0; i < labels.length; i++) {
            if (map.state[i] == Trimap.MIXED && fromHoles[i] <= edge && fromHoles[i] < map.depth[i]) {
                map.state[i] = Trimap.SOLID;
                map.tint[i] = KEPT;
            }
        }
    }

    /** Labels the background that the frame's own background reaches over any of eight neighbours. */
    private static void flood(byte[] labels, int w, int h) {
        int[] stack = new int[1024];
        int n = 0;
        for (int i = 0; i < labels.length; i++) {
            int x = i % w;
            int y = i / w;
            if (labels[i] != Trimap.BACKGROUND || x > 0 && y > 0 && x < w - 1 && y < h - 1) {
                continue;
            }
            labels[i] = REACHED;
            stack[n++] = i;
            while (n > 0) {
                int at = stack[--n];
                if (n + 8 >= stack.length) {
                    stack = Arrays.copyOf(stack, stack.length * 2);
                }
                int cx = at % w;
                int cy = at / w;
                for (int ny = Math.max(0, cy - 1); ny <= Math.min(h - 1, cy + 1); ny++) {
                    for (int nx = Math.max(0, cx - 1); nx <= Math.min(w - 1, cx + 1); nx++) {
                        int j = ny * w + nx;
                        if (labels[j] == Trimap.BACKGROUND) {
                            labels[j] = REACHED;
                            stack[n++] = j;
                        }
                    }
                }
            }
        }
    }
}
