package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.scene.Label;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same spots of a few subjects four times enlarged, side by side: a row for each subject, a column for the source, the truth
 * and each contender. It collects them while a run goes on, from several threads.
 */
final class EdgePicture {
    private static final int ZOOM = 4;
    private static final int SPOT = 40;
    private static final int TILE = SPOT * ZOOM;
    private static final int GAP = 6;
    private static final int HEADING = 12;
    private static final int HEADING_ROOM = 28;
    private static final int PAPER = 0xffffffff;
    private static final int INK = 0xff303030;

    /** A place that shows what is hard about a subject, as shares of width and height. */
    private record Spot(SceneKind kind, double x, double y) {
        Box in(Raster raster) {
            int width = Math.min(SPOT, raster.width());
            int height = Math.min(SPOT, raster.height());
            int left = (int) Math.round(x * raster.width()) - width / 2;
            int top = (int) Math.round(y * raster.height()) - height / 2;
            return new Box(
                    Math.max(0, Math.min(raster.width() - width, left)),
                    Math.max(0, Math.min(raster.height() - height, top)),
                    width,
                    height);
        }
    }

    private static final List<Spot> SPOTS = List.of(
            new Spot(SceneKind.HAIR, 0.2, 0.55),
            new Spot(SceneKind.GLASS, 0.27, 0.55),
            new Spot(SceneKind.LEAF, 0.39, 0.4),
            new Spot(SceneKind.LATTICE, 0.27, 0.35));

    private final Perturbation perturbation;
    private final Map<SceneKind, Map<String, Raster>> crops = new LinkedHashMap<>();

    EdgePicture(Perturbation perturbation) {
        this.perturbation = perturbation;
    }

    /** Takes the source and the truth of a case, if it is one that is shown. */
    void addGiven(Case picked) {
        add(picked, "SOURCE", picked.picture().image());
        add(picked, "TRUTH", picked.picture().truth());
    }

    /** Takes a contender's cutout of a case, if it is one that is shown. */
    synchronized void add(Case picked, String heading, Raster cutout) {
        if (picked.perturbation() != perturbation || picked.seed() != 1 || heading.isEmpty()) {
            return;
        }
        SPOTS.stream().filter(spot -> spot.kind() == picked.kind()).forEach(spot -> crops
                .computeIfAbsent(spot.kind(), kind -> new LinkedHashMap<>())
                .put(heading, cutout.crop(spot.in(cutout))));
    }

    /** The whole picture, or nothing when none of its subjects was among the cases. */
    synchronized Optional<Raster> draw() {
        List<Map<String, Raster>> rows = new ArrayList<>();
        SPOTS.stream().map(spot -> crops.get(spot.kind())).filter(row -> row != null).forEach(rows::add);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> headings = new LinkedHashSet<>();
        rows.forEach(row -> headings.addAll(row.keySet()));
        int width = GAP + headings.size() * (TILE + GAP);
        int height = HEADING_ROOM + rows.size() * (TILE + GAP);
        int[] sheet = new int[width * height];
        Arrays.fill(sheet, PAPER);
        int left = GAP;
        for (String heading : headings) {
            paste(Label.draw(heading, TILE, HEADING_ROOM, HEADING, INK), sheet, width, left, 0);
            for (int row = 0; row < rows.size(); row++) {
                Raster crop = rows.get(row).get(heading);
                if (crop != null) {
                    paste(enlarged(crop), sheet, width, left, HEADING_ROOM + row * (TILE + GAP));
                }
            }
            left += TILE + GAP;
        }
        return Optional.of(Raster.of(width, height, sheet));
    }

    /** Over a checkerboard of the enlarged picture's own scale. */
    private static Raster enlarged(Raster crop) {
        int width = crop.width() * ZOOM;
        int[] out = new int[crop.size() * ZOOM * ZOOM];
        for (int i = 0; i < out.length; i++) {
            out[i] = crop.argb(i % width / ZOOM, i / width / ZOOM);
        }
        return Backdrop.checkerboard(2 * ZOOM).behind(Raster.of(width, crop.height() * ZOOM, out));
    }

    private static void paste(Raster part, int[] sheet, int sheetWidth, int left, int top) {
        Raster shown = Backdrop.solid(PAPER).behind(part);
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(
                    shown.pixels(), y * part.width(), sheet, (top + y) * sheetWidth + left, part.width());
        }
    }
}
