package dev.alphakey.benchmarks.defect;

import dev.alphakey.RemoveOptions;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.ThresholdOptions;
import dev.alphakey.matte.UnmixOptions;
import dev.alphakey.matte.UnmixOptions.Translucency;
import java.util.List;

/** Options that people start with and that suit many a picture badly. */
enum PoorStart {
    DEFAULTS("nothing set") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT;
        }
    },
    HARD_MATTE("--method threshold --auto-key border") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT.withKey(KeyColor.GREEN, KeySampling.BORDER).withMatte(ThresholdOptions.HARD);
        }
    },
    SOFT_MATTE("--soft-matte --despill --auto-key border") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT.withKey(KeyColor.GREEN, KeySampling.BORDER).withMatte(ThresholdOptions.SOFT);
        }
    },
    OTHER_KEY("the key of another picture") {
        @Override
        RemoveOptions options(Specimen specimen) {
            List<KeyColor> keys = List.of(KeyColor.GREEN, KeyColor.MAGENTA, KeyColor.BLUE);
            KeyColor other = keys.stream().filter(key -> specimen.key().distance(key.rgb()) > 150).findFirst().orElseThrow();
            return RemoveOptions.DEFAULT.withKey(other, KeySampling.NONE);
        }
    },
    CONTRACTED("--edge-contract 2") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT.withEdge(new EdgeOptions(2, 0));
        }
    },
    SEEN_THROUGH("--translucency full") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT.withMatte(UnmixOptions.DEFAULT.withTranslucency(Translucency.FULL));
        }
    },
    SOLID("--translucency solid") {
        @Override
        RemoveOptions options(Specimen specimen) {
            return RemoveOptions.DEFAULT.withMatte(UnmixOptions.DEFAULT.withTranslucency(Translucency.SOLID));
        }
    };

    private final String title;

    PoorStart(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract RemoveOptions options(Specimen specimen);
}
