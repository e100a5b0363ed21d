package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads PNG of 8 bits per channel or with a palette straight from the specification, and tolerates nothing: every checksum, every length, the
 * order of chunks, and not a byte too many.
 */
final class StrictPng {
    private final List<String> names = new ArrayList<>();
    private final List<byte[]> chunks = new ArrayList<>();
    private Raster raster;

    /** The names of all chunks in turn. */
    List<String> names() {
        return names;
    }

    /** The data of the first chunk of a name. */
    byte[] chunk(String name) {
        return chunks.get(names.indexOf(name));
    }

    Raster raster() {
        return raster;
    }

    static StrictPng read(byte[] file) {
        StrictPng png = new StrictPng();
        png.split(ByteBuffer.wrap(file));
        png.decode();
        return png;
    }

    private void split(ByteBuffer file) {
        byte[] signature = new byte[8];
        file.get(signature);
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, signature);
        while (file.hasRemaining()) {
            byte[] data = new byte[file.getInt()];
            byte[] name = new byte[4];
            file.get(name).get(data);
            CRC32 crc = new CRC32();
            crc.update(name);
            crc.update(data);
            assertEquals((int) crc.getValue(), file.getInt(), "checksum of a chunk");
            names.add(new String(name, StandardCharsets.US_ASCII));
            chunks.add(data);
        }
        assertEquals("IHDR", names.get(0));
        assertEquals("IEND", names.get(names.size() - 1));
        int first = names.indexOf("IDAT");
        int last = names.lastIndexOf("IDAT");
        assertTrue(names.subList(first, last + 1).stream().allMatch("IDAT"::equals), "pixels in one piece");
        assertEquals(names.size() - 2, last, "nothing behind the pixels");
    }

    private void decode() {
        ByteBuffer header = ByteBuffer.wrap(chunk("IHDR"));
        int width = header.getInt();
        int height = header.getInt();
        int depth = header.get();
        int type = header.get();
        int channels = switch (type) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new AssertionError("colour type");
        };
        assertTrue(depth == 8 || type == 3 && List.of(1, 2, 4).contains(depth), "bit depth " + depth);
        int length = (width * channels * depth + 7) / 8;
        byte[] raw = inflated(height * (1 + length));
        int[] argb = new int[width * height];
        byte[] up = new byte[length];
        for (int y = 0; y < height; y++) {
            int at = y * (1 + length);
            byte[] row = Arrays.copyOfRange(raw, at + 1, at + 1 + length);
            for (int i = 0; i < row.length; i++) {
                row[i] += (byte) guess(raw[at], row, up, i, channels);
            }
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = type == 3 ? indexed(row, x, depth) : pixel(row, x * channels, channels);
            }
            up = row;
        }
        raster = Raster.of(width, height, argb);
    }

    private int indexed(byte[] row, int x, int depth) {
        int perByte = 8 / depth;
        int index = (row[x / perByte] & 255) >> 8 - depth * (x % perByte + 1) & (1 << depth) - 1;
        byte[] palette = chunk("PLTE");
        byte[] alphas = names.contains("tRNS") ? chunk("tRNS") : new byte[0];
        int alpha = index < alphas.length ? alphas[index] & 255 : 255;
        int i = 3 * index;
        return alpha << 24 | (palette[i] & 255) << 16 | (palette[i + 1] & 255) << 8 | palette[i + 2] & 255;
    }

    private byte[] inflated(int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals("IDAT")) {
                packed.writeBytes(chunks.get(i));
            }
        }
        Inflater inflater = new Inflater();
        inflater.setInput(packed.toByteArray());
        byte[] raw = new byte[size + 1];
        try {
            int length = 0;
            int got = 1;
            while (got > 0) {
                got = inflater.inflate(raw, length, raw.length - length);
                length += got;
            }
            assertEquals(size, length);
            assertTrue(inflater.finished(), "a last block and a checksum that holds");
            assertEquals(0, inflater.getRemaining());
            return raw;
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }

    private static int guess(int filter, byte[] row, byte[] up, int i, int channels) {
        int a = i >= channels ? row[i - channels] & 255 : 0;
        int b = up[i] & 255;
        int c = i >= channels ? up[i - channels] & 255 : 0;
        return switch (filter) {
            case 0 -> 0;
            case 1 -> a;
            case 2 -> b;
            case 3 -> (a + b) / 2;
            case 4 -> HandMadePng.paeth(a, b, c);
            default -> throw new AssertionError("filter " + filter);
        };
    }

    private static int pixel(byte[] row, int at, int channels) {
        int first = row[at] & 255;
        int alpha = channels % 2 == 0 ? row[at + channels - 1] & 255 : 255;
        int second = channels > 2 ? row[at + 1] & 255 : first;
        int third = channels > 2 ? row[at + 2] & 255 : first;
        return alpha << 24 | first << 16 | second << 8 | third;
    }

    /** Rows each under the filter with the least sum of absolute differences, in the channels that the picture needs. */
    static byte[] adaptivelyFiltered(Raster raster) {
        boolean alpha = raster.hasTransparency();
        int channels = alpha ? 4 : 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] up = new byte[raster.width() * channels];
        for (int y = 0; y < raster.height(); y++) {
            byte[] row = new byte[up.length];
            for (int x = 0; x < raster.width(); x++) {
                int p = raster.argb(x, y);
                int[] samples = {p >> 16, p >> 8, p, p >> 24};
                for (int k = 0; k < channels; k++) {
                    row[x * channels + k] = (byte) samples[k];
                }
            }
            byte[] best = null;
            long least = Long.MAX_VALUE;
            for (int filter = 0; filter < 5; filter++) {
                byte[] rest = new byte[1 + row.length];
                rest[0] = (byte) filter;
                long sum = 0;
                for (int i = 0; i < row.length; i++) {
                    rest[i + 1] = (byte) (row[i] - guess(filter, row, up, i, channels));
                    sum += Math.abs(rest[i + 1]);
                }
                best = sum < least ? rest : best;
                least = Math.min(sum, least);
            }
            out.writeBytes(best);
            up = row;
        }
        return out.toByteArray();
    }
}
