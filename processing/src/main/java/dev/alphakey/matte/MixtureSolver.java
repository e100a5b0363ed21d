package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;

/**
 * One pixel C = αF + (1 − α)B with B known and F a local Gaussian: the maximum a posteriori alpha and colour of Bayesian matting
 * (Chuang, Curless, Salesin and Szeliski 2001), in closed form because B is measured.
 *
 * <p>For a noise-free C every alpha fixes F = B + (C − B)/α, and the one nearest to the Gaussian has α = c'Wc / c'Wm; for a fixed F
 * and a noisy C it is the projection c'Wm / m'Wm (c = C − B, m = mean F − B, W the inverse of α²S + N). A spread along brightness
 * turns both into Vlahos' colour difference with the foreground's own dominance; no spread turns them into projection on the
 * colour line. So the choice between the two is made by the foreground itself.
 */
final class MixtureSolver {
    /** Variance of a foreground that looks even: shading and texture that the cells do not show, in levels squared. */
    private static final float SPREAD = 8 * 8;
    /** Variance along grey: shading changes brightness before it changes hue. */
    private static final float SHADING = 12 * 12;
    /** Share of the colour-fit answer against the projection; quality is flat between 0 and 0.5, and noise forbids 1. */
    private static final float FIT_SHARE = 0.3f;
    /** Squared Mahalanobis distance past which the local colours are not believed; 99.7 % of a 3-D Gaussian lies within. */
    private static final float BELIEF = 14;
    /** The same beside a glow: its surroundings must explain it as well as the average of what belongs to them. */
    private static final float GLOW_BELIEF = 3;
    /** Squared chroma error of 4:2:0 near an edge, as a share of the squared contrast across it. */
    private static final float CHROMA_ERROR = .008f;
    private static final float LEAST_ALPHA = .01f;

    // Covariance of red, green and blue for unit variance in Cb and in Cr (inverse BT.601, as in JFIF).
    private static final float CHROMA_RR = 1.966f;
    private static final float CHROMA_RG = -1.001f;
    private static final float CHROMA_GG = .628f;
    private static final float CHROMA_GB = -.61f;
    private static final float CHROMA_BB = 3.14f;

    private final LocalForeground foreground;
    private final HueShare hue;
    private final boolean subsampled;
    private final float noise;
    private final float slack;
    private final float[] moments = new float[LocalForeground.MOMENTS];

    private float alpha;
    private float red;
    private float green;
    private float blue;
    private float misfit;
    /** The least alpha that keeps F inside the gamut, less the noise. */
    private float least;

    MixtureSolver(Trimap map, LocalForeground foreground) {
        this.foreground = foreground;
        this.hue = map.hue;
        this.subsampled = map.subsampled;
        float deviation = map.background.noise();
        this.noise = 2 * Math.max(1, deviation * deviation);
        this.slack = 5 * Math.max(1, deviation);
    }

    /** 0 to 1. */
    float alpha() {
        return alpha;
    }

    /** The squared Mahalanobis distance between the pixel and the best mixture of the local colours. */
    float misfit() {
        return misfit;
    }

    /** The colour's level in a channel: 0 red, 1 green, 2 blue. */
    float level(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }

    /** The colour, straight, with the given alpha of 0 to 255. */
    int pixel(int alpha255) {
        return alpha255 << 24 | Levels.round(red) << 16 | Levels.round(green) << 8 | Levels.round(blue);
    }

    /**
     * Solves a pixel.
     *
     * @param background levels of the background; those behind the pixel start at {@code at}
     * @param tint the share of the key's hue that the pixel holds
     */
    void solve(int argb, int x, int y, float[] background, int at, float tint) {
        float fitted = fit(argb, x, y, background, at, subsampled ? CHROMA_ERROR : 0);
        // Vlahos, which only asks that F lack the key's hue.
        settle(fitted, Math.max(least, Math.min(1, 1 - tint)), BELIEF, argb, background, at);
    }

    /** Solves a pixel as what the map takes it for, over the {@linkplain BackgroundModel#cell cell} of the background it lies in. */
    void solve(Trimap map, int i, int x, int y, float[] cell) {
        int at = x % BackgroundModel.CELL * 3;
        if (map.state[i] == Trimap.GLOW) {
            solveGlow(map.argb[i], x, y, cell, at);
        } else {
            solve(map.argb[i], x, y, cell, at, map.tint[i] / 100f);
        }
    }

    /** The same for a pixel of a glow: unless what is near explains it, its light is as pure as the gamut allows. */
    private void solveGlow(int argb, int x, int y, float[] background, int at) {
        // What changes so slowly loses nothing to coarse chroma.
        float fitted = fit(argb, x, y, background, at, 0);
        settle(fitted, demanded(argb, background, at, 0), GLOW_BELIEF, argb, background, at);
    }

    /** Finds the likeliest mixture of the background and the local colours. */
    private float fit(int argb, int x, int y, float[] background, int at, float chromaError) {
        float br = background[at];
        float bg = background[at + 1];
        float bb = background[at + 2];
        float cr = (argb >> 16 & 255) - br;
        float cg = (argb >> 8 & 255) - bg;
        float cb = (argb & 255) - bb;
        foreground.at(x, y, moments);
        float mr = moments[0] - br;
        float mg = moments[1] - bg;
        float mb = moments[2] - bb;
        float contrast = mr * mr + mg * mg + mb * mb;
        least = subsampled ? LEAST_ALPHA : demanded(argb, background, at, slack);

        float srr = moments[3] + SPREAD + SHADING;
        float srg = moments[4] + SHADING;
        float srb = moments[5] + SHADING;
        float sgg = moments[6] + SPREAD + SHADING;
        float sgb = moments[7] + SHADING;
        float sbb = moments[8] + SPREAD + SHADING;
        float chroma = chromaError * contrast;
        float share = subsampled ? 0 : FIT_SHARE;

        float a = Math.max(.02f, Math.min(1, (cr * mr + cg * mg + cb * mb) / Math.max(1, contrast)));
        for (int pass = 0; ; pass++) {
            float a2 = a * a;
            float rr = a2 * srr + noise + chroma * CHROMA_RR;
            float rg = a2 * srg + chroma * CHROMA_RG;
            float rb = a2 * srb;
            float gg = a2 * sgg + noise + chroma * CHROMA_GG;
            float gb = a2 * sgb + chroma * CHROMA_GB;
            float b2 = a2 * sbb + noise + chroma * CHROMA_BB;
            // The adjugate of the symmetric 3x3; its determinant cancels in the quotients.
            float i0 = gg * b2 - gb * gb;
            float i1 = rb * gb - rg * b2;
            float i2 = rg * gb - rb * gg;
            float i3 = rr * b2 - rb * rb;
            float i4 = rg * rb - rr * gb;
            float i5 = rr * gg - rg * rg;
            if (pass == 2) {
                float er = cr - a * mr;
                float eg = cg - a * mg;
                float eb = cb - a * mb;
                float inverse = 1 / (rr * i0 + rg * i1 + rb * i2);
                float wr = (i0 * er + i1 * eg + i2 * eb) * inverse;
                float wg = (i1 * er + i3 * eg + i4 * eb) * inverse;
                float wb = (i2 * er + i4 * eg + i5 * eb) * inverse;
                misfit = er * wr + eg * wg + eb * wb;
                red = moments[0] + a * (srr * wr + srg * wg + srb * wb);
                green = moments[1] + a * (srg * wr + sgg * wg + sgb * wb);
                blue = moments[2] + a * (srb * wr + sgb * wg + sbb * wb);
                break;
            }
            float ur = i0 * cr + i1 * cg + i2 * cb;
            float ug = i1 * cr + i3 * cg + i4 * cb;
            float ub = i2 * cr + i4 * cg + i5 * cb;
            float vr = i0 * mr + i1 * mg + i2 * mb;
            float vg = i1 * mr + i3 * mg + i4 * mb;
            float vb = i2 * mr + i4 * mg + i5 * mb;
            float cc = ur * cr + ug * cg + ub * cb;
            float cm = ur * mr + ug * mg + ub * mb;
            float m2 = vr * mr + vg * mg + vb * mb;
            a = LEAST_ALPHA;
            if (cm > 0) {
                float projection = cm / m2;
                a = Math.max(LEAST_ALPHA, Math.min(1, projection + (cc / cm - projection) * share));
            }
            if (pass == 1) {
                a = Math.max(a, least);
            }
        }
        return a;
    }

    /** Where no likely foreground explains the pixel, another alpha is taken, and F exactly from it. */
    private void settle(float fitted, float other, float belief, int argb, float[] background, int at) {
        float t = misfit / belief;
        float trust = 1 / (1 + t * t);
        alpha = fitted + (other - fitted) * (1 - trust);
        float scale = 1 / alpha;
        float r = Levels.clamp(background[at] + ((argb >> 16 & 255) - background[at]) * scale);
        float g = Levels.clamp(background[at + 1] + ((argb >> 8 & 255) - background[at + 1]) * scale);
        float b = Levels.clamp(background[at + 2] + ((argb & 255) - background[at + 2]) * scale);
        red = r + (red - r) * trust;
        green = g + (green - g) * trust;
        blue = b + (blue - b) * trust;
        if (hue.isChromatic()) {
            limitSpill(background, at);
        }
    }

    /** Despill against the subject itself: a colour may hold the key's hue only as far as the foreground around it does. */
    private void limitSpill(float[] background, int at) {
        float spill = hue.of(red, green, blue, background, at);
        if (spill <= 0) {
            return;
        }
        spill -= Math.max(0, hue.of(moments[0], moments[1], moments[2], background, at));
        if (spill <= 0) {
            return;
        }
        float grey = Math.min(background[at], Math.min(background[at + 1], background[at + 2]));
        red = Levels.clamp(red - spill * (background[at] - grey));
        green = Levels.clamp(green - spill * (background[at + 1] - grey));
        blue = Levels.clamp(blue - spill * (background[at + 2] - grey));
    }

    private static float demanded(int argb, float[] background, int at, float slack) {
        return Math.max(LEAST_ALPHA, Math.min(1, ColorToAlpha.of(argb, background, at, slack)));
    }
}
