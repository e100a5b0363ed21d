package dev.alphakey.benchmarks.defect;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.UnmixKeyer;
import dev.alphakey.matte.UnmixOptions;
import java.util.Optional;

/** A cutout with nothing wrong, at which every alarm is a false one. */
enum Control {
    /** The truth itself. */
    TRUTH("the truth") {
        @Override
        Optional<Seeded> of(Specimen specimen) {
            return Optional.of(Seeded.of(specimen, specimen.truth()));
        }
    },
    /** The truth, cropped to its subject, which so touches all four sides. */
    TRIMMED("trimmed to the subject") {
        @Override
        Optional<Seeded> of(Specimen specimen) {
            Box subject = CutoutStats.of(specimen.truth()).subject();
            Raster cutout = specimen.truth().crop(subject);
            return Optional.of(new Seeded(specimen.source().crop(subject), cutout, cutout, cutout));
        }
    },
    /** What the default keyer makes of the original, where that is close to the truth. */
    KEYED("keyed well") {
        @Override
        Optional<Seeded> of(Specimen specimen) {
            BackgroundModel background = BackgroundModel.measure(specimen.source());
            Raster own = UnmixKeyer.remove(specimen.source(), background, UnmixOptions.DEFAULT);
            return Visibility.of(specimen.truth(), own).isSlight() ? Optional.of(Seeded.of(specimen, own)) : Optional.empty();
        }
    };

    private final String title;

    Control(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Nothing where the cutout is not good enough for a control. */
    abstract Optional<Seeded> of(Specimen specimen);
}
