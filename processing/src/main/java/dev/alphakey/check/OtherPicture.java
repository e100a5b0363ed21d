package dev.alphakey.check;

/**
 * Whether an original shows another picture than the one that a cutout was made from: neither is the subject where the cutout's is,
 * nor has it the cutout's colours. A poor cutout is wrong in the first, a recoloured one in the second, and neither in both.
 */
final class OtherPicture {
    /** The share of all subject, in either, that may be far outside the other's. */
    private static final double MOST_ELSEWHERE = 0.15;
    /** The share of what is solid in the cutout that may be of another colour; defects and compression stay below half of it. */
    private static final double MOST_RECOLOURED = 0.5;
    /** Levels that no compression takes a colour away by. */
    private static final int OTHER_COLOUR = 40;

    private static final int NEARLY_SOLID = 224;
    private static final int NEARLY_NOTHING = 32;
    /** Pixels that are looked at, about. */
    private static final int SAMPLES = 1 << 16;

    private OtherPicture() {}

    /** Not without an original. */
    static boolean isLikely(Scene scene) {
        Silhouette cutout = scene.cutout();
        SourceMap source = scene.source();
        var hue = new KeyHue(source.key);
        int step = Math.max(1, (int) Math.sqrt(cutout.argb.length / (double) SAMPLES));
        int either = 0;
        int elsewhere = 0;
        int solid = 0;
        int recoloured = 0;
        for (int y = step / 2; y < cutout.height; y += step) {
            for (int i = y * cutout.width + step / 2; i < (y + 1) * cutout.width; i += step) {
                int p = cutout.argb[i];
                boolean shown = p >>> 24 >= NEARLY_SOLID;
                boolean subject = source.depth[i] >= source.inner;
                boolean outside = shown && source.depth[i] <= -SourceMap.FAR_OUT || subject && p >>> 24 <= NEARLY_NOTHING;
                either += shown || subject ? 1 : 0;
                elsewhere += outside ? 1 : 0;
                solid += shown ? 1 : 0;
                recoloured += shown && hue.differenceBeside(p, source.argb[i]) > OTHER_COLOUR ? 1 : 0;
            }
        }
        return elsewhere > either * MOST_ELSEWHERE && recoloured > solid * MOST_RECOLOURED;
    }
}
