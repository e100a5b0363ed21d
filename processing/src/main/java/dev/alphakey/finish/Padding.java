package dev.alphakey.finish;

import dev.alphakey.image.Raster;

/** Transparent room on all four sides. */
public sealed interface Padding {
    /** The room on each side of a picture, in pixels. */
    int pixels(Raster picture);

    /** The picture with the room around it. */
    default Raster around(Raster picture) {
        int room = pixels(picture);
        int width = Math.addExact(picture.width(), 2 * room);
        int height = Math.addExact(picture.height(), 2 * room);
        return Canvas.lay(picture, room, room, width, height);
    }

    /**
     * So many pixels.
     *
     * @param count 0 to 10000
     */
    record Pixels(int count) implements Padding {
        public Pixels {
            if (count < 0 || count > 10_000) {
                throw new IllegalArgumentException("padding takes 0 to 10000 pixels, not " + count);
            }
        }

        @Override
        public int pixels(Raster picture) {
            return count;
        }
    }

    /**
     * A share of the picture's longer side.
     *
     * @param percent 0 to 100
     */
    record Percent(double percent) implements Padding {
        public Percent {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("padding takes 0 to 100 per cent, not " + percent);
            }
        }

        @Override
        public int pixels(Raster picture) {
            return (int) Math.round(percent / 100 * Math.max(picture.width(), picture.height()));
        }
    }
}
