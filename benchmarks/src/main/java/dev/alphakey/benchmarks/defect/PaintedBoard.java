package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import dev.alphakey.image.Raster;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** An opaque picture with a grey checkerboard painted around the subject. */
record PaintedBoard() implements Defect {
    private static final int[] CONTRAST = {2, 5, 12, 30, 51};
    private static final int LIGHT = 250;

    @Override
    public String id() {
        return "painted-checkerboard";
    }

    @Override
    public String imitates() {
        return "a model that was asked for transparency and painted its sign";
    }

    @Override
    public String strengths() {
        return "tones 2, 5, 12, 30 or 51 levels apart";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.CHECKERBOARD, Check.ALPHA_USED, Check.CORNERS_CLEAR, Check.BORDER_CLEAR, Check.COVERAGE);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int w = specimen.width();
        int cell = random.nextInt(6, 25);
        int light = LIGHT - random.nextInt(60);
        int[] board = new int[specimen.truth().size()];
        for (int i = 0; i < board.length; i++) {
            int tone = (i % w / cell + i / w / cell) % 2 == 0 ? light : light - CONTRAST[strength];
            int p = specimen.truth().pixels()[i];
            board[i] = 0xff000000 | Paint.towards(tone * 0x010101, p, (p >>> 24) / 255.0);
        }
        Raster opaque = Raster.of(w, specimen.height(), board);
        return Optional.of(new Seeded(opaque, opaque, specimen.truth(), opaque));
    }
}
