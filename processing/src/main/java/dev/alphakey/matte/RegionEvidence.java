package dev.alphakey.matte;

/**
 * What speaks for and against a smooth region of tinted pixels being seen through. Sums over the pixels that lie beyond the edge,
 * except the contacts with the background.
 */
final class RegionEvidence {
    /** From here on the rest of the background's hue is nearly all there is: the inside of a bubble. */
    private static final double NEARLY_BACKGROUND = .84;
    /** A colour this far from grey, in levels, is not glass, frost or shadow. */
    private static final double COLOURFUL = 60;
    /** Glass is this near to grey where most of what is seen is background. */
    private static final double GREYISH = 22;
    private static final double MOST = .5;
    /** The same if it does not change as mixtures do. */
    private static final double PLAINLY_MOST = .6;
    /** Glass that has no channel darker than this is pale: few solid subjects are as bright as the key and so near to its hue. */
    private static final double PALE = 190;
    /** What pale glass shows of the background at least; a pastel holds less of the key's hue. */
    private static final double PASTEL = .45;
    /** Without the key nothing brighter than this, in levels, is left of a shadow. */
    private static final double BLACK = 16;
    /** Nor than this of smoked glass, and of a leaf. */
    private static final double DARK = 110;
    /** Gradient energy along the line to the background, beyond an even share, that only mixing explains. */
    private static final double MIXING = 60;
    /** The share of the gradient energy along that line that neither shading nor mixing has a claim to. */
    private static final double EVEN = .5;
    /** What shading, which takes from the colour itself, leaves to mixing: dark glass. */
    private static final double PLAINLY_MIXING = .8;
    /** The share that only one colour has which comes and goes: a glow. */
    private static final double ONE_COLOUR = .9;
    /** The gradient energy from which on most of a region is an edge. */
    private static final double STEEP = 1000;
    /** A ramp gentler than this, in levels squared, may as well be shading. */
    private static final double RAMP = 3;
    /** Of what changes in a glow, the share that is a ramp: strands of hair have turns, and smoke has folds. */
    private static final double RAMPS = .85;
    /** A light at its purest has a chroma of at least this, in levels. */
    private static final double VIVID = 150;
    /** Light is spread over more pixels than this; some strands of hair are as even. */
    private static final int SPREAD_LIGHT = 300;
    /** The spread of the tint that shading alone does not give. */
    private static final double VARIED = .12;
    /** The share of the contacts with the background that a region which fades into it has without a step. */
    private static final double FADING = .5;
    /** How far the gamut may contradict the tint. */
    private static final double CONTRADICTION = .1;

    private int pixels;
    private int contacts;
    private int fades;
    private double tint;
    private double tintSquared;
    private double brightest;
    private double darkest;
    private double demand;
    private double red;
    private double green;
    private double blue;
    private int gradients;
    private int ramps;
    private double energy;
    private double alongLine;

    /** @param withoutStep how many of the {@code more} contacts fade into the background */
    void addContacts(int more, int withoutStep) {
        contacts += more;
        fades += withoutStep;
    }

    /**
     * @param share how much of the key's hue the pixel holds, below 1
     * @param unmixedBrightest the greatest channel once the key's hue is taken out, in levels
     * @param unmixedDarkest the least
     * @param demandedAlpha what the gamut demands
     */
    void addPixel(double share, double unmixedBrightest, double unmixedDarkest, double demandedAlpha) {
        pixels++;
        tint += share;
        tintSquared += share * share;
        brightest += unmixedBrightest;
        darkest += unmixedDarkest;
        demand += demandedAlpha;
    }

    /** Adds a pixel less the background. */
    void addDifference(double r, double g, double b) {
        red += r;
        green += g;
        blue += b;
    }

    /**
     * @param gradientEnergy 0 where nothing changes
     * @param along the part of the gradient's energy that lies on the line from the background to the pixel
     * @param ramp whether nearly all does, and the next pixels go on alike
     */
    void addGradient(double gradientEnergy, double along, boolean ramp) {
        energy += gradientEnergy;
        alongLine += along;
        gradients += gradientEnergy > 0 ? 1 : 0;
        ramps += ramp ? 1 : 0;
    }

    int pixels() {
        return pixels;
    }

    /** Whether it meets the background without a step. */
    boolean isFading() {
        return fades >= FADING * contacts && fades >= Math.max(4, .15 * Math.sqrt(pixels));
    }

    /** Whether a region is seen through that does not fade. */
    boolean isSeenThrough() {
        double v = tint / pixels;
        double chroma = (brightest - darkest) / pixels;
        double lively = energy / pixels;
        double line = alongLine / Math.max(1, energy);
        if ((line - EVEN) * lively > MIXING && chroma < COLOURFUL) {
            return true;
        }
        // A subject purer in hue than a dulled key holds more than all of it, yet demands alpha: no mixture does that.
        if (demand / pixels >= 1 - v + CONTRADICTION) {
            return false;
        }
        boolean comesAndGoes = spread() > VARIED && (chroma < COLOURFUL || line > ONE_COLOUR && lively > RAMP);
        return comesAndGoes || v > NEARLY_BACKGROUND || isPale(v, chroma) || isGlass(v, chroma, line);
    }

    /** Whether a region that is seen through is one colour that comes and goes, and would be vivid in full. */
    boolean isGlow(float[] key) {
        return !isSlice() && spread() > VARIED && ramps > RAMPS * gradients && purestChroma(key) > VIVID;
    }

    /** Whether it is a line of a straight antialiased edge, as long as a region where squares of pixel art are painted large. */
    boolean isEdgeAround(RegionEvidence solid) {
        boolean steep = energy > STEEP * pixels && alongLine > EVEN * energy;
        return steep && 100 * tint > solid.mostTint() * (double) pixels;
    }

    /** Whether it is too small for a glow. */
    boolean isSlice() {
        return pixels <= SPREAD_LIGHT;
    }

    /** The chroma, in levels, where the line from the background through the mean colour leaves the gamut. */
    private double purestChroma(float[] key) {
        float r = (float) (red / pixels);
        float g = (float) (green / pixels);
        float b = (float) (blue / pixels);
        float scale = 1 / Math.max(1e-3f, ColorToAlpha.of(r, g, b, key, 0, 0));
        r = Levels.clamp(key[0] + r * scale);
        g = Levels.clamp(key[1] + g * scale);
        b = Levels.clamp(key[2] + b * scale);
        return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
    }

    private boolean isPale(double v, double chroma) {
        return v > PASTEL && darkest > PALE * pixels && chroma < COLOURFUL;
    }

    /**
     * Reflections on glass change along the line to the background; what changes across it, as veins of a leaf do, has its hue. A
     * dark leaf is as grey as glass once the key is taken out, but no pixel of it changes as a mixture does.
     */
    private boolean isGlass(double v, double chroma, double line) {
        if (v <= (line > EVEN ? MOST : PLAINLY_MOST) || chroma >= GREYISH) {
            return false;
        }
        double brightness = brightest / pixels;
        return brightness < BLACK || brightness > DARK || line > PLAINLY_MIXING;
    }

    /** The tint, in percent, beyond which a pixel of a solid region is an edge inside it after all. */
    byte mostTint() {
        return (byte) Math.min(Byte.MAX_VALUE, 100 * (tint / pixels + Math.max(.1, 2.5 * spread())));
    }

    private double spread() {
        double v = tint / pixels;
        return Math.sqrt(Math.max(0, tintSquared / pixels - v * v));
    }
}
