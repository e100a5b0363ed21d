package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The largest size within a frame, without stretching.
 *
 * @param width columns of the frame, 1 to 32767
 * @param height rows of the frame, 1 to 32767
 * @param style how pixels are treated
 * @param enlarge whether a picture that is smaller than the frame grows
 */
public record Fit(int width, int height, Style style, boolean enlarge) {
    /** What kind of drawing it is. */
    public enum Style {
        /** Pixel art where {@link PixelGrid#find} sees it, else smooth. */
        AUTO,
        /** Filtered: see {@link Scaling#smooth}. */
        SMOOTH,
        /** Squares stay squares, of a whole number of pixels. */
        PIXEL_ART
    }

    public Fit {
        Objects.requireNonNull(style, "style");
        Canvas.requireSide(width);
        Canvas.requireSide(height);
    }

    /** Shrinks what is larger. */
    public Fit(int width, int height) {
        this(width, height, Style.AUTO, false);
    }

    /** The picture at its new size. */
    public Raster apply(Raster picture) {
        return scale(picture, grid(picture));
    }

    /** Pictures of one animation, which keep one size if they have one. */
    public List<Raster> applyAll(List<Raster> pictures) {
        boolean alike = pictures.stream()
                .allMatch(p -> p.width() == pictures.get(0).width() && p.height() == pictures.get(0).height());
        if (!alike || pictures.isEmpty()) {
            return pictures.stream().map(this::apply).toList();
        }
        List<Optional<PixelGrid>> grids = pictures.stream().map(this::grid).toList();
        Optional<PixelGrid> common = grids.stream().allMatch(Optional::isPresent) ? grids.get(0) : Optional.empty();
        return pictures.stream().map(p -> scale(p, common)).toList();
    }

    private Optional<PixelGrid> grid(Raster picture) {
        return switch (style) {
            case SMOOTH -> Optional.empty();
            case AUTO -> PixelGrid.find(picture);
            case PIXEL_ART -> Optional.of(
                    PixelGrid.find(picture).or(() -> PixelGrid.findSoft(picture)).orElse(PixelGrid.PIXELS));
        };
    }

    private Raster scale(Raster picture, Optional<PixelGrid> grid) {
        return grid.isPresent() ? squares(picture, grid.get()) : smooth(picture);
    }

    private Raster smooth(Raster picture) {
        double factor = Math.min((double) width / picture.width(), (double) height / picture.height());
        if (factor >= 1 && !enlarge) {
            return picture;
        }
        int w = Math.max(1, Math.min(width, (int) Math.round(picture.width() * factor)));
        int h = Math.max(1, Math.min(height, (int) Math.round(picture.height() * factor)));
        return Scaling.smooth(picture, w, h);
    }

    /** Where not even one pixel a square fits, every so many squares one is kept. */
    private Raster squares(Raster picture, PixelGrid grid) {
        if (!enlarge && picture.width() <= width && picture.height() <= height) {
            return picture;
        }
        int columns = grid.columns(picture.width());
        int rows = grid.rows(picture.height());
        int size = Math.min(width / columns, height / rows);
        if (size >= 1) {
            return grid.redraw(picture, size);
        }
        int skip = Math.max((columns + width - 1) / width, (rows + height - 1) / height);
        return new PixelGrid(skip, 0, 0).redraw(grid.redraw(picture, 1), 1);
    }
}
