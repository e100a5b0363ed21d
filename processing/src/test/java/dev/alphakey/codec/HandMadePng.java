package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files the slow and plain way, straight from the specification, also ones that lie. */
final class HandMadePng {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private Raster expected;

    HandMadePng() {
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    }

    HandMadePng header(int width, int height, int depth, int colorType) {
        ByteBuffer ihdr = ByteBuffer.allocate(13).putInt(width).putInt(height);
        return chunk("IHDR", ihdr.put((byte) depth).put((byte) colorType).array());
    }

    HandMadePng chunk(String name, byte[] data) {
        byte[] tag = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(tag);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(tag);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return this;
    }

    HandMadePng data(byte[] filtered) {
        return chunk("IDAT", deflated(filtered));
    }

    HandMadePng end() {
        return chunk("IEND", new byte[0]);
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    Raster expected() {
        return expected;
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /**
     * Random samples, smooth enough for predictions to hit, with a random filter for each row and the data in several chunks.
     *
     * @param pixelBytes 1 to 4 for grey to RGBA of 8 bits; 6 and 8 for RGB and RGBA of 16
     */
    static HandMadePng random(int width, int height, int pixelBytes, long seed) {
        Random random = new Random(seed);
        int length = width * pixelBytes;
        byte[][] rows = new byte[height][length];
        ByteArrayOutputStream filtered = new ByteArrayOutputStream();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < length; i++) {
                int left = i >= pixelBytes ? rows[y][i - pixelBytes] : 0;
                rows[y][i] = (byte) (left + (random.nextInt(4) == 0 ? random.nextInt(40) : 0));
            }
            int filter = random.nextInt(5);
            filtered.write(filter);
            for (int i = 0; i < length; i++) {
                int a = i >= pixelBytes ? rows[y][i - pixelBytes] & 255 : 0;
                int b = y > 0 ? rows[y - 1][i] & 255 : 0;
                int c = i >= pixelBytes && y > 0 ? rows[y - 1][i - pixelBytes] & 255 : 0;
                int guess = switch (filter) {
                    case 0 -> 0;
                    case 1 -> a;
                    case 2 -> b;
                    case 3 -> (a + b) / 2;
                    default -> paeth(a, b, c);
                };
                filtered.write(rows[y][i] - guess);
            }
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(rows[y], x * pixelBytes, pixelBytes);
            }
        }
        int[] colorTypes = {0, 0, 4, 2, 6, 0, 2, 0, 6};
        HandMadePng png = new HandMadePng().header(width, height, pixelBytes > 4 ? 16 : 8, colorTypes[pixelBytes]);
        byte[] data = deflated(filtered.toByteArray());
        for (int at = 0; at < data.length; at += 101) {
            png.chunk("IDAT", Arrays.copyOfRange(data, at, Math.min(data.length, at + 101)));
        }
        png.end().expected = Raster.of(width, height, argb);
        return png;
    }

    private static int pixel(byte[] row, int at, int pixelBytes) {
        int[] v = new int[4];
        int step = pixelBytes > 4 ? 2 : 1;
        for (int i = 0; i < pixelBytes / step; i++) {
            int high = row[at + i * step] & 255;
            v[i] = step == 1 ? high : (int) Math.round((high << 8 | row[at + 2 * i + 1] & 255) / 257.0);
        }
        return switch (pixelBytes) {
            case 1 -> 0xff000000 | v[0] * 0x010101;
            case 2 -> v[1] << 24 | v[0] * 0x010101;
            case 3, 6 -> 0xff000000 | v[0] << 16 | v[1] << 8 | v[2];
            default -> v[3] << 24 | v[0] << 16 | v[1] << 8 | v[2];
        };
    }

    /** The predictor in the words of the specification. */
    static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
