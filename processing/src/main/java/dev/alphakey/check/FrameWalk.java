package dev.alphakey.check;

import dev.alphakey.image.Box;

/** The pixels on the rectangle that lies {@code inset} pixels inside the frame, side by side. */
final class FrameWalk {
    private final int width;
    private final int height;
    private final int inset;

    FrameWalk(int width, int height, int inset) {
        this.width = width;
        this.height = height;
        this.inset = Math.max(0, Math.min(inset, (Math.min(width, height) - 1) / 2));
    }

    /** Pixels along one of the sides 0 to 3: top, bottom, left, right. Corners belong to two sides. */
    int length(int side) {
        return (side < 2 ? width : height) - 2 * inset;
    }

    /** The index in the picture of a pixel of a side. */
    int index(int side, int k) {
        int along = inset + k;
        return switch (side) {
            case 0 -> inset * width + along;
            case 1 -> (height - 1 - inset) * width + along;
            case 2 -> along * width + inset;
            default -> along * width + width - 1 - inset;
        };
    }

    /** The box of a stretch of a side. */
    Box box(int side, int from, int to) {
        int a = index(side, from);
        int b = index(side, to);
        return Box.spanning(a % width, a / width, b % width, b / width);
    }
}
