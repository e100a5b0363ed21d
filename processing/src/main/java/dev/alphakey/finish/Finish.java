package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * Finishes cutouts in one go:
 *
 * <pre>{@code
 * FinishOptions options = FinishOptions.NONE.withSplit(new Split.Auto()).withTrim(true).withFit(new Fit(256, 256));
 * List<Sprite> sprites = Finish.apply(sheet, options);
 * }</pre>
 *
 * <p>The order is fixed: specks and small subjects go, sheets are split, sprites are trimmed and padded, aligned, scaled, laid on
 * their canvas, and the colour under alpha 0 is set.
 */
public final class Finish {
    private Finish() {}

    /**
     * One picture, or the sprites in it.
     *
     * @throws IllegalArgumentException if a picture cannot be finished so; the message is one sentence about it
     */
    public static List<Sprite> apply(Raster picture, FinishOptions options) {
        return together(cut(picture, options), options);
    }

    /**
     * The first half, up to padding, for which every picture stands alone. Sprites of several pictures may then be finished
     * {@linkplain #together together}.
     *
     * @throws IllegalArgumentException if the picture cannot be cut so
     */
    public static List<Sprite> cut(Raster picture, FinishOptions options) {
        Raster clean = options.despeckle() ? Specks.drop(picture) : picture;
        if (options.keep().isPresent()) {
            clean = options.keep().get().apply(clean);
        }
        List<Sprite> cut = options.split().isPresent() ? options.split().get().cut(clean) : List.of(Sprite.whole(clean));
        var sprites = new ArrayList<Sprite>();
        for (Sprite sprite : cut) {
            Sprite trimmed = options.trim() ? trim(sprite) : sprite;
            sprites.add(trimmed.with(options.padding().around(trimmed.raster())));
        }
        return List.copyOf(sprites);
    }

    /**
     * The second half, from aligning on.
     *
     * @throws IllegalArgumentException if a sprite does not fit on the canvas
     */
    public static List<Sprite> together(List<Sprite> sprites, FinishOptions options) {
        List<Raster> rasters = sprites.stream().map(Sprite::raster).toList();
        if (options.baseline()) {
            rasters = Baseline.align(rasters);
        }
        if (options.fit().isPresent()) {
            Fit fit = options.fit().get();
            rasters = options.baseline() ? fit.applyAll(rasters) : rasters.stream().map(fit::apply).toList();
        }
        var finished = new ArrayList<Sprite>();
        for (int i = 0; i < sprites.size(); i++) {
            Raster raster = rasters.get(i);
            Raster framed = options.framing().map(f -> f.place(raster)).orElse(raster);
            finished.add(sprites.get(i).with(options.clear().apply(framed)));
        }
        return List.copyOf(finished);
    }

    private static Sprite trim(Sprite sprite) {
        var box = Trim.box(sprite.raster());
        if (box.isEmpty()) {
            return sprite;
        }
        var source = new Box(
                sprite.source().x() + box.get().x(),
                sprite.source().y() + box.get().y(),
                box.get().width(),
                box.get().height());
        return new Sprite(sprite.raster().crop(box.get()), source, sprite.number(), sprite.row(), sprite.column());
    }
}
