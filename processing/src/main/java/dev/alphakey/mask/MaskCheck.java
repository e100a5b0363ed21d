package dev.alphakey.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges a mask by what OpenAI's image edits ask of one: a PNG with alpha, as large as the picture, alpha 0 for what is repainted.
 *
 * @param extent what it repaints
 * @param findings failures first; empty if all is well
 */
public record MaskCheck(MaskExtent extent, List<MaskFinding> findings) {
    /** The most bytes that the guide of the API allows. */
    public static final long MOST_BYTES = 50_000_000;

    /** The most bytes that the reference of the API allows, which contradicts the guide. */
    public static final long SAFE_BYTES = 4_000_000;

    public MaskCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Judges a mask for a picture.
     *
     * @param width columns of the picture, upright
     * @param height rows of the picture, upright
     * @param pictureIsPng whether the picture is stored as the mask must be
     * @param file how the mask is stored
     */
    public static MaskCheck of(int width, int height, boolean pictureIsPng, EditMask mask, MaskFile file) {
        MaskExtent extent = mask.extent();
        var failures = new ArrayList<MaskFinding>();
        var warnings = new ArrayList<MaskFinding>();
        if (!file.png()) {
            failures.add(new MaskFinding("png", true, "it is not a PNG, whatever its name says: save it as PNG"));
        }
        if (mask.width() != width || mask.height() != height) {
            failures.add(new MaskFinding("size", true, "it is " + mask.width() + "x" + mask.height() + " and the image " + width
                    + "x" + height + ": make it the same size, for example with alphakey mask --from-mask MASK --for IMAGE"));
        }
        if (extent.repainted() == 0) {
            failures.add(nothingRepainted(extent, file));
        }
        if (file.bytes() > MOST_BYTES) {
            failures.add(new MaskFinding("bytes", true, megabytes(file) + ": the limit is 50 MB; a hard mask is smaller"));
        } else if (file.bytes() > SAFE_BYTES) {
            warnings.add(new MaskFinding("bytes", false, megabytes(file)
                    + ": over 4 MB, the limit by one page of the API's documents, though not by another"));
        }
        if (extent.repainted() == extent.pixels()) {
            warnings.add(new MaskFinding("everything-repainted", false, "everything is repainted, as without a mask"));
        } else if (extent.soft() > extent.repainted() && extent.repainted() > 0) {
            warnings.add(new MaskFinding("soft", false, "more of it is partly transparent than wholly, and only alpha 0 is sure to be"
                    + " repainted: use less feather, or grow it first"));
        }
        if (file.png() && !file.eightBitRgba() && extent.repainted() > 0) {
            warnings.add(new MaskFinding("channels", false, (file.alphaChannel() ? "it is not" : "its transparency is that of a palette"
                    + " or a single colour, not") + " 8-bit RGBA, the form that is surely accepted"));
        }
        if (!pictureIsPng) {
            warnings.add(new MaskFinding("format", false, "the image is not a PNG as the mask is, and the API's guide asks for one"
                    + " format: send the image as PNG"));
        }
        failures.addAll(warnings);
        return new MaskCheck(extent, failures);
    }

    /** Whether the service can use it. */
    public boolean passes() {
        return findings.stream().noneMatch(MaskFinding::failure);
    }

    private static MaskFinding nothingRepainted(MaskExtent extent, MaskFile file) {
        String message = extent.soft() > 0
                ? "nothing would be repainted: no pixel has alpha 0, though some are partly transparent"
                : file.alphaChannel()
                        ? "nothing would be repainted: all of it is opaque"
                        : "it has no alpha channel: a black-and-white picture becomes a mask with alphakey mask --from-bw";
        return new MaskFinding(extent.soft() > 0 || file.alphaChannel() ? "nothing-repainted" : "alpha", true, message);
    }

    private static String megabytes(MaskFile file) {
        return String.format(Locale.ROOT, "its file has %.1f MB", file.bytes() / 1e6);
    }
}
