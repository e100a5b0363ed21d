package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngCoding;
import dev.alphakey.kernel.PngCompressor;
import dev.alphakey.kernel.PngFilters;
import dev.alphakey.kernel.PngStrip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Chooses how the rows of an image are filtered and compressed, by trying what comes into question on a few bands of them. */
final class PngPlan {
    /** About how many bytes are in a band. */
    private static final int BAND = 1 << 16;
    /** Bands that are tried for speed's sake, and for the smallest file's. */
    private static final int FEW = 4;

    private static final int MANY = 16;
    /** The general compressor is slower, so it has to be this much better. */
    private static final double WORTHWHILE = 0.85;
    /** Where it is not even this much better on the band that weighs most, the others hardly turn the scale. */
    private static final double PROMISING = 0.95;

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
                yield isWorthwhile(general, usual) ? general : usual;
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

    private boolean isWorthwhile(PngCoding general, PngCoding usual) throws IOException {
        List<Integer> bands = bands(FEW);
        List<Integer> sizes = sizes(usual, bands);
        int most = sizes.indexOf(Collections.max(sizes));
        int first = size(general, bands.remove(most));
        return first < PROMISING * sizes.get(most) && first + sum(sizes(general, bands)) < WORTHWHILE * sum(sizes);
    }

    private PngCoding smallest(List<PngCoding> codings) throws IOException {
        List<Integer> bands = bands(MANY);
        long[] sizes = new long[codings.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sum(sizes(codings.get(i), bands));
        }
        int best = 0;
        for (int i = 1; i < sizes.length; i++) {
            best = sizes[i] < sizes[best] ? i : best;
        }
        return codings.get(best);
    }

    /** The first row of each band, of which there are at most so many. */
    private List<Integer> bands(int most) {
        int count = Math.min(most, (raster.height() + rows() - 1) / rows());
        List<Integer> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bands.add(count == 1 ? 0 : (int) ((long) (raster.height() - rows()) * i / (count - 1)));
        }
        return bands;
    }

    /** The rows of a band. */
    private int rows() {
        return (int) Math.min(raster.height(), BAND / ((long) raster.width() * channels) + 1);
    }

    /** The bytes that the bands take. */
    private List<Integer> sizes(PngCoding coding, List<Integer> bands) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        SideBySide.run(bands.size(), new IntFunction<Integer>() {
            @Override
            public Integer apply(int i) {
                return size(coding, bands.get(i));
            }
        }, new SideBySide.Sink<Integer>() {
            @Override
            public void accept(Integer size) {
                sizes.add(size);
            }
        });
        return sizes;
    }

    private int size(PngCoding coding, int from) {
        return PngStrip.of(raster.pixels(), raster.width(), from, from + rows(), coding).size();
    }

    private static long sum(List<Integer> sizes) {
        long sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }
}
