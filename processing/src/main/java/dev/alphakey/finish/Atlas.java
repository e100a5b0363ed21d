package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Many sprites in one picture, and where each is. The same sprites in the same order give the same atlas.
 *
 * @param raster the picture
 * @param frames one for each sprite, in the order in which they were given
 */
public record Atlas(Raster raster, List<Frame> frames) {
    public Atlas {
        Objects.requireNonNull(raster, "raster");
        frames = List.copyOf(frames);
    }

    /** A sprite and the name that a program asks for it by. */
    public record Entry(String name, Raster raster) {
        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(raster, "raster");
        }
    }

    /**
     * Where a sprite is.
     *
     * @param name what it is asked for by
     * @param place of its visible part, in the atlas
     * @param left columns that were transparent to the left of that part
     * @param top rows that were transparent above it
     * @param width of the whole sprite
     * @param height of the whole sprite
     */
    public record Frame(String name, Box place, int left, int top, int width, int height) {
        /** Whether transparent margins were left out. */
        public boolean isTrimmed() {
            return place.width() != width || place.height() != height;
        }
    }

    /**
     * How sprites are packed.
     *
     * @param padding transparent pixels between sprites and around all, 0 to 64, against sampling across edges
     * @param mostSide the longest side that the atlas may have, 1 to 32767
     * @param trim whether transparent margins of sprites are left out; the frames say how large they were
     */
    public record Packing(int padding, int mostSide, boolean trim) {
        /** Two pixels apart, at most 4096 x 4096, trimmed. */
        public static final Packing DEFAULT = new Packing(2, 4096, true);

        public Packing {
            if (padding < 0 || padding > 64) {
                throw new IllegalArgumentException("padding takes 0 to 64 pixels, not " + padding);
            }
            Canvas.requireSide(mostSide);
        }

        public Packing withPadding(int pixels) {
            return new Packing(pixels, mostSide, trim);
        }

        public Packing withMostSide(int pixels) {
            return new Packing(padding, pixels, trim);
        }

        public Packing withTrim(boolean choice) {
            return new Packing(padding, mostSide, choice);
        }
    }

    /**
     * Packs sprites along a skyline, each as near to the top as it goes, the tallest first (Jylänki, "A thousand ways to pack the
     * bin", 2010, SKYLINE-BL); of several widths the one is taken that wastes least and is nearest to a square. Nothing is turned.
     *
     * @throws IllegalArgumentException if there is no sprite, two have one name, or they do not fit
     */
    public static Atlas pack(List<Entry> sprites, Packing packing) {
        if (sprites.isEmpty()) {
            throw new IllegalArgumentException("an atlas needs a sprite");
        }
        Set<String> names = new HashSet<>();
        var parts = new ArrayList<Raster>();
        var trims = new ArrayList<Box>();
        for (Entry sprite : sprites) {
            if (!names.add(sprite.name())) {
                throw new IllegalArgumentException("two sprites are called '" + sprite.name() + "'");
            }
            // An empty sprite keeps one pixel, since readers expect a frame to have an area.
            Box box = packing.trim()
                    ? Trim.box(sprite.raster()).orElse(new Box(0, 0, 1, 1))
                    : sprite.raster().bounds();
            trims.add(box);
            parts.add(sprite.raster().crop(box));
        }
        List<Box> places = Skyline.pack(parts, packing.padding(), packing.mostSide());
        int width = places.stream().mapToInt(Box::right).max().orElseThrow() + packing.padding();
        int height = places.stream().mapToInt(Box::bottom).max().orElseThrow() + packing.padding();
        int[] out = new int[width * height];
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < parts.size(); i++) {
            Box place = places.get(i);
            for (int y = 0; y < place.height(); y++) {
                System.arraycopy(
                        parts.get(i).pixels(), y * place.width(), out, (place.y() + y) * width + place.x(), place.width());
            }
            Entry sprite = sprites.get(i);
            frames.add(new Frame(
                    sprite.name(), place, trims.get(i).x(), trims.get(i).y(), sprite.raster().width(), sprite.raster().height()));
        }
        return new Atlas(Raster.of(width, height, out), frames);
    }

    /** A sprite as it was before it was packed. */
    public Raster sprite(Frame frame) {
        return Canvas.lay(raster.crop(frame.place()), frame.left(), frame.top(), frame.width(), frame.height());
    }

    /**
     * The map that game engines read beside the picture: TexturePacker's "JSON hash", as Phaser and PixiJS load it.
     *
     * @param image the picture's file name, as seen from the map
     */
    public String json(String image) {
        return AtlasJson.of(this, image);
    }
}
