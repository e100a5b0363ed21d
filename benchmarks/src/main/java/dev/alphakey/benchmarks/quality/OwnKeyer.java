package dev.alphakey.benchmarks.quality;

import dev.alphakey.ChromaKey;
import dev.alphakey.RemoveOptions;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.ThresholdOptions;
import java.util.List;

/** AlphaKey itself, as a library. */
record OwnKeyer(String title, String heading, RemoveOptions options) implements Contender {
    static final OwnKeyer DEFAULT = new OwnKeyer("AlphaKey", "ALPHAKEY", RemoveOptions.DEFAULT.withChecking(Checking.NONE));

    /** The default, and the threshold keyer, which is not pictured: it gives the pixels of the Pillow script. */
    static final List<Contender> ALL = List.of(
            DEFAULT,
            new OwnKeyer(
                    "AlphaKey, threshold keyer",
                    "",
                    RemoveOptions.DEFAULT
                            .withKey(KeyColor.GREEN, KeySampling.BORDER)
                            .withMatte(ThresholdOptions.SOFT)
                            .withChecking(Checking.NONE)));

    @Override
    public Raster cutOut(Case picture) {
        return ChromaKey.remove(picture.picture().image(), options).raster();
    }
}
