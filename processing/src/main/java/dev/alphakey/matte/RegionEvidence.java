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
    private static final double GREY = 10;
    /** With less of the background in it, nothing is lost by taking it for glass. */
    private static final double LITTLE = .3;
    /** Mean squared gradient, in levels, of a region with reflections in it. */
    private static final double LIVELY = 250;
    /** Gradient energy along the line to the background, beyond an even share, that only mixing explains. */
    private static final double MIXING = 60;
    /** The share of the gradient energy along that line that neither shading nor mixing has a claim to. */
    private static final double EVEN = .5;
    /** The share that only one colour has which comes and goes: a glow. */
    private static final double ONE_COLOUR = .9;
    /** A ramp gentler than this, in levels squared, may as well be shading. */
    private static final double RAMP = 3;
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
    private double chroma;
    private double demand;
    private double energy;
    private double alongLine;

    /** @param withoutStep how many of the {@code more} contacts fade into the background */
    void addContacts(int more, int withoutStep) {
        contacts += more;
        fades += withoutStep;
    }

    /**
     * @param share how much of the key's hue the pixel holds, below 1
     * @param unmixedChroma range of the channels once the key's hue is taken out, in levels
     * @param demandedAlpha what the gamut demands
     */
    void addPixel(double share, double unmixedChroma, double demandedAlpha) {
        pixels++;
        tint += share;
        tintSquared += share * share;
        chroma += unmixedChroma;
        demand += demandedAlpha;
    }

    /** @param along the part of the gradient's energy that lies on the line from the background to the pixel */
    void addGradient(double gradientEnergy, double along) {
        energy += gradientEnergy;
        alongLine += along;
    }

    int pixels() {
        return pixels;
    }

    boolean isSeenThrough(boolean chromatic) {
        if (fades >= FADING * contacts && fades >= Math.max(4, .15 * Math.sqrt(pixels))) {
            return true;
        }
        if (!chromatic) {
            return false;
        }
        double v = tint / pixels;
        double grey = chroma / pixels;
        double lively = energy / pixels;
        double line = alongLine / Math.max(1, energy);
        if ((line - EVEN) * lively > MIXING && grey < COLOURFUL) {
            return true;
        }
        // A subject purer in hue than a dulled key holds more than all of it, yet demands alpha: no mixture does that.
        boolean possible = demand / pixels < 1 - v + CONTRADICTION;
        boolean comesAndGoes = spread() > VARIED && (grey < COLOURFUL || line > ONE_COLOUR && lively > RAMP);
        return possible && (comesAndGoes || v > NEARLY_BACKGROUND || grey < mostChromaOfGlass(v, lively, line));
    }

    /** Reflections on glass change along the line to the background; what changes across it, as veins of a leaf do, has its hue. */
    private static double mostChromaOfGlass(double v, double lively, double line) {
        boolean along = line > EVEN;
        if (v > (along ? MOST : PLAINLY_MOST)) {
            return GREYISH;
        }
        return lively > LIVELY && (along || v < LITTLE) ? GREY : 0;
    }

    /** The tint, in percent, beyond which a pixel of a solid region is an edge inside it after all. */
    int mostTint() {
        return (int) (100 * (tint / pixels + Math.max(.1, 2.5 * spread())));
    }

    private double spread() {
        double v = tint / pixels;
        return Math.sqrt(Math.max(0, tintSquared / pixels - v * v));
    }
}
