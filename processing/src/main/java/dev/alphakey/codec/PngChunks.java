package dev.alphakey.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file that is wholly in memory, checking each against the end of the file and its checksum. */
final class PngChunks {
    static final int SIGNATURE = 8;

    private final byte[] data;
    private int next = SIGNATURE;
    private int type;
    private int start;
    private int length;
    private boolean sound;

    PngChunks(byte[] data) {
        this.data = data;
    }

    /** A chunk's name as a number. */
    static int code(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    static int int32(byte[] data, int at) {
        return (data[at] & 255) << 24 | (data[at + 1] & 255) << 16 | (data[at + 2] & 255) << 8 | data[at + 3] & 255;
    }

    static int int16(byte[] data, int at) {
        return (data[at] & 255) << 8 | data[at + 1] & 255;
    }

    /** Moves on to the next chunk. A broken one that readers may ignore is passed on with {@link #isSound()} false. */
    void advance() throws CorruptImageException {
        if (data.length - next < 12) {
            throw new CorruptImageException(
                    "the PNG file is cut short: it ends at byte " + data.length + " without its end mark");
        }
        long claimed = int32(data, next) & 0xffffffffL;
        type = int32(data, next + 4);
        if (!isName(type)) {
            throw new CorruptImageException("the PNG file is broken: no chunk begins at byte " + next);
        }
        if (claimed > data.length - next - 12L) {
            throw new CorruptImageException("the PNG file is cut short: " + name() + " at byte " + next + " claims "
                    + claimed + " bytes, " + (data.length - next - 12) + " are left");
        }
        length = (int) claimed;
        start = next + 8;
        CRC32 crc = new CRC32();
        crc.update(data, next + 4, length + 4);
        sound = (int) crc.getValue() == int32(data, start + length);
        if (!sound && isCritical()) {
            throw new CorruptImageException(
                    "the PNG file is broken: " + name() + " at byte " + next + " fails its checksum");
        }
        next = start + length + 4;
    }

    private static boolean isName(int type) {
        for (int shift = 0; shift < 32; shift += 8) {
            int letter = type >> shift & 0xdf;
            if (letter < 'A' || letter > 'Z') {
                return false;
            }
        }
        return true;
    }

    boolean isCritical() {
        return (type & 0x20000000) == 0;
    }

    boolean isSound() {
        return sound;
    }

    int type() {
        return type;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOfRange(data, start, start + length);
    }

    /** The chunk with its length, its name and its checksum. */
    byte[] whole() {
        return Arrays.copyOfRange(data, start - 8, start + length + 4);
    }

    String name() {
        byte[] letters = {(byte) (type >> 24), (byte) (type >> 16), (byte) (type >> 8), (byte) type};
        return new String(letters, StandardCharsets.US_ASCII);
    }
}
