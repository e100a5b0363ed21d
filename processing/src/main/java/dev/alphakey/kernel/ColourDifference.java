package dev.alphakey.kernel;

/**
 * How opaque a pixel can be whose key channels exceed the others: {@code 255 (1 - dominance / room)} with room the key's own
 * excess over the same others, rounded the way IEEE doubles round it. A table, because those roundings follow no short rule:
 * of the 127 exact halves 31 do not go to the even neighbour.
 */
final class ColourDifference {
    private static final byte[] LIMIT = table();

    private ColourDifference() {}

    /** Where the limit for this room (1 to 255) and dominance (0 to 255) is. */
    static int at(int room, int dominance) {
        return room << 8 | dominance;
    }

    static int limit(int at) {
        return LIMIT[at & 0xffff] & 255;
    }

    private static byte[] table() {
        byte[] limit = new byte[1 << 16];
        for (int room = 1; room < 256; room++) {
            for (int dominance = 0; dominance < room; dominance++) {
                double share = (double) dominance / room;
                limit[at(room, dominance)] = (byte) Math.rint(255.0 * (1.0 - share));
            }
        }
        return limit;
    }
}
