package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngCoding;
import dev.alphakey.kernel.PngCompressor;
import dev.alphakey.kernel.PngFilters;
import dev.alphakey.kernel.PngStrip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Chooses how the rows of an image are filtered and compressed, by trying what comes into question on a few bands of them. */
final class PngPlan {
    /** About how many bytes are in a band. */
    private static final int BAND = 1 << 16;
    /** Bands that are tried for speed's sake, and for the smallest file's. */
    private static final int FEW = 4;

    private static final int MANY = 16;
    /** The general compressor is slower, so it has to be this much better. */
    private static final double WORTHWHILE = 0.85;

    private final Raster raster;
    private final int channels;
    private final int mask;

    /** @param channels bytes per pixel; @param mask the bits of a packed pixel that count */
    PngPlan(Raster raster, int channels, int mask) {
        this.raster = raster;
        this.channels = channels;
        this.mask = mask;
    }

    PngCoding choose(PngLevel level) throws IOException {
        PngCoding usual = coding(PngFilters.SAMPLED, PngCompressor.RUNS);
        return switch (level) {
            case FAST -> coding(PngFilters.CHEAP, PngCompressor.RUNS);
            case DEFAULT -> {
                PngCoding general = coding(PngFilters.SAMPLED, PngCompressor.GENERAL);
                long[] sizes = sizes(List.of(usual, general), FEW);
                yield sizes[1] < sizes[0] * WORTHWHILE ? general : usual;
            }
            case SMALL -> smallest(List.of(
                    coding(PngFilters.WHOLE, PngCompressor.GREATEST_FILTERED),
                    coding(PngFilters.WHOLE, PngCompressor.GREATEST),
                    coding(PngFilters.NONE, PngCompressor.GREATEST),
                    usual));
        };
    }

    /** Bytes as they are, for rows too wide to be filtered. */
    PngCoding unfiltered() {
        return coding(PngFilters.NONE, PngCompressor.GENERAL);
    }

    private PngCoding coding(PngFilters filters, PngCompressor compressor) {
        return new PngCoding(channels, mask, filters, compressor);
    }

    private PngCoding smallest(List<PngCoding> codings) throws IOException {
        long[] sizes = sizes(codings, MANY);
        int best = 0;
        for (int i = 1; i < sizes.length; i++) {
            best = sizes[i] < sizes[best] ? i : best;
        }
        return codings.get(best);
    }

    /** The bytes that the bands take in each coding. */
    private long[] sizes(List<PngCoding> codings, int most) throws IOException {
        int width = raster.width();
        int height = raster.height();
        int rows = (int) Math.min(height, BAND / ((long) width * channels) + 1);
        int bands = Math.min(most, (height + rows - 1) / rows);
        List<Integer> tried = new ArrayList<>();
        SideBySide.run(
                codings.size() * bands,
                i -> {
                    int band = i % bands;
                    int from = bands == 1 ? 0 : (int) ((long) (height - rows) * band / (bands - 1));
                    return PngStrip.of(raster.pixels(), width, from, from + rows, codings.get(i / bands)).size();
                },
                tried::add);
        long[] sizes = new long[codings.size()];
        for (int i = 0; i < tried.size(); i++) {
            sizes[i / bands] += tried.get(i);
        }
        return sizes;
    }
}
