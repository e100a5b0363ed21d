package dev.alphakey.check;

import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.image.Resample;

/**
 * One picture to judge a cutout by eye, in two rows of four tiles: the source (the cutout on grey if there is none), the
 * result on a checkerboard, on black and on white; on a hot colour, its alpha as grey, and the worst spot of source and
 * result at 400 %. The worst spot is outlined where it is not hidden by the outline. Over the alpha lies the heat of each finding
 * in a colour of its own, the gravest in red.
 */
public final class PreviewSheet {
    private static final int LARGEST_TILE = 360;
    private static final int SMALLEST_TILE = 160;
    /** Pictures smaller than this are enlarged by a whole factor. */
    private static final int COMFORTABLE = 180;

    private static final int GAP = 8;
    private static final int COLUMNS = 4;
    private static final int ROWS = 2;
    private static final int ZOOM = 4;
    private static final int SQUARE = 8;
    private static final int TABLE = 0xff3a3d42;
    private static final int HOT = 0xff4a00;
    private static final int GREY = 0x808080;
    private static final int OUTLINE = 0xffffe000;
    private static final int OUTLINE_RIM = 0xff000000;
    /** Of the findings' heat, the gravest first. */
    private static final int[] HEAT = {0xff2020, 0xff9000, 0x20a0ff, 0xc040ff, 0x20d060};
    /** Cells with anything in them are at least and at most this opaque, of 255. */
    private static final int FAINTEST = 60;

    private static final int STRONGEST = 170;

    private final Raster cutout;
    private final int cellWidth;
    private final int cellHeight;
    private final int scaledWidth;
    private final int scaledHeight;
    private final Raster sheet;

    private PreviewSheet(Raster cutout) {
        this.cutout = cutout;
        int longest = Math.max(cutout.width(), cutout.height());
        double scale = longest > LARGEST_TILE ? (double) LARGEST_TILE / longest : Math.max(1, COMFORTABLE / longest);
        scaledWidth = Math.max(1, (int) Math.round(cutout.width() * scale));
        scaledHeight = Math.max(1, (int) Math.round(cutout.height() * scale));
        cellWidth = Math.max(SMALLEST_TILE, scaledWidth);
        cellHeight = Math.max(SMALLEST_TILE, scaledHeight);
        sheet = Raster.filled(COLUMNS * (cellWidth + GAP) + GAP, ROWS * (cellHeight + GAP) + GAP, TABLE);
    }

    /**
     * Draws the sheet, at most 1480 x 744 pixels.
     *
     * @param source the original on its background, the size of the cutout, or null
     */
    public static Raster draw(Raster source, Raster cutout, Validation validation) {
        var drawing = new PreviewSheet(cutout);
        Box worst = worst(cutout, validation);
        Raster small = drawing.scaled(cutout);
        Raster original = source == null ? Backdrop.solid(GREY).behind(small) : drawing.scaled(source);
        Backdrop squares = Backdrop.checkerboard(SQUARE);
        drawing.picture(0, Backdrop.solid(0).behind(original), worst);
        drawing.picture(1, squares.behind(small), worst);
        drawing.picture(2, Backdrop.solid(0).behind(small), null);
        drawing.picture(3, Backdrop.solid(0xffffff).behind(small), null);
        drawing.picture(4, Backdrop.solid(HOT).behind(small), null);
        drawing.picture(5, drawing.heated(alphaAsGrey(small), validation), worst);
        Raster detail = drawing.detail(cutout, worst);
        drawing.paste(6, source == null ? Backdrop.solid(GREY).behind(detail) : drawing.detail(source, worst));
        drawing.paste(7, squares.behind(detail));
        return drawing.sheet;
    }

    /** The place of the gravest finding that has one, else where the edge is softest. */
    private static Box worst(Raster cutout, Validation validation) {
        for (Finding problem : validation.problems()) {
            if (problem.box() != null) {
                return problem.box();
            }
        }
        var tiles = new Tiles(cutout.width(), cutout.height());
        int[] pixels = cutout.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int a = pixels[i] >>> 24;
            int soft = a * (255 - a) >> 8;
            if (soft > 0) {
                tiles.mark(i % cutout.width(), i / cutout.width(), soft);
            }
        }
        Box box = tiles.worst();
        return box != null ? box : cutout.bounds();
    }

    private Raster scaled(Raster picture) {
        return scaledWidth <= picture.width() && scaledHeight <= picture.height()
                ? Resample.areaAverage(picture, scaledWidth, scaledHeight)
                : Resample.enlarge(picture, scaledWidth / picture.width());
    }

    private static Raster alphaAsGrey(Raster picture) {
        int[] out = new int[picture.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = 0xff000000 | (picture.pixels()[i] >>> 24) * 0x010101;
        }
        return Raster.of(picture.width(), picture.height(), out);
    }

    /** A scaled picture under the heat of each finding. */
    private Raster heated(Raster picture, Validation validation) {
        int[] out = picture.pixels().clone();
        int hue = 0;
        for (Finding problem : validation.problems()) {
            if (problem.heat() != null) {
                heat(out, problem.heat(), HEAT[hue++ % HEAT.length]);
            }
        }
        return Raster.of(picture.width(), picture.height(), out);
    }

    private void heat(int[] scaled, Heat heat, int rgb) {
        for (int i = 0; i < scaled.length; i++) {
            int x = (int) ((long) (i % scaledWidth) * cutout.width() / scaledWidth);
            int y = (int) ((long) (i / scaledWidth) * cutout.height() / scaledHeight);
            int level = heat.level(x / heat.side(), y / heat.side());
            if (level > 0) {
                int alpha = FAINTEST + (STRONGEST - FAINTEST) * level / 255;
                scaled[i] = mix(scaled[i], rgb, alpha);
            }
        }
    }

    private static int mix(int below, int above, int alpha) {
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int level = ((above >> shift & 255) * alpha + (below >> shift & 255) * (255 - alpha)) / 255;
            argb = argb << 8 | level;
        }
        return argb;
    }

    /** What fits into a tile at 400 % around the middle of a box. */
    private Raster detail(Raster picture, Box box) {
        int w = Math.min(cellWidth / ZOOM, picture.width());
        int h = Math.min(cellHeight / ZOOM, picture.height());
        int x = Math.max(0, Math.min(box.x() + box.width() / 2 - w / 2, picture.width() - w));
        int y = Math.max(0, Math.min(box.y() + box.height() / 2 - h / 2, picture.height() - h));
        return Resample.enlarge(picture.crop(new Box(x, y, w, h)), ZOOM);
    }

    private void picture(int tile, Raster picture, Box worst) {
        paste(tile, picture);
        if (worst != null && !worst.contains(cutout.bounds())) {
            int left = left(tile, picture);
            int top = top(tile, picture);
            int x0 = left + (int) ((long) worst.x() * scaledWidth / cutout.width());
            int y0 = top + (int) ((long) worst.y() * scaledHeight / cutout.height());
            int x1 = left + (int) (((long) worst.right() * scaledWidth - 1) / cutout.width());
            int y1 = top + (int) (((long) worst.bottom() * scaledHeight - 1) / cutout.height());
            frame(x0 - 3, y0 - 3, x1 + 3, y1 + 3, OUTLINE);
            frame(x0 - 4, y0 - 4, x1 + 4, y1 + 4, OUTLINE_RIM);
        }
    }

    private int left(int tile, Raster picture) {
        return GAP + tile % COLUMNS * (cellWidth + GAP) + (cellWidth - picture.width()) / 2;
    }

    private int top(int tile, Raster picture) {
        return GAP + tile / COLUMNS * (cellHeight + GAP) + (cellHeight - picture.height()) / 2;
    }

    private void paste(int tile, Raster picture) {
        int left = left(tile, picture);
        int top = top(tile, picture);
        for (int y = 0; y < picture.height(); y++) {
            int to = (top + y) * sheet.width() + left;
            System.arraycopy(picture.pixels(), y * picture.width(), sheet.pixels(), to, picture.width());
        }
    }

    private void frame(int x0, int y0, int x1, int y1, int argb) {
        for (int x = x0; x <= x1; x++) {
            dot(x, y0, argb);
            dot(x, y1, argb);
        }
        for (int y = y0; y <= y1; y++) {
            dot(x0, y, argb);
            dot(x1, y, argb);
        }
    }

    private void dot(int x, int y, int argb) {
        if (x >= 0 && y >= 0 && x < sheet.width() && y < sheet.height()) {
            sheet.pixels()[y * sheet.width() + x] = argb;
        }
    }
}
