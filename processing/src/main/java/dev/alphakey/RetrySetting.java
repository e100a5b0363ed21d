package dev.alphakey;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.MatteOptions;
import dev.alphakey.matte.UnmixOptions;
import java.util.List;
import java.util.Locale;

/** What a cutout is made with, as far as advice may change it. */
record RetrySetting(KeyColor key, MatteOptions matte, EdgeOptions edge) {
    /**
     * The setting with the advised options of {@code alphakey remove}; the same one where they change nothing.
     *
     * @param image in which an advised key is looked for
     */
    RetrySetting with(List<String> arguments, Raster image) {
        RetrySetting setting = this;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            setting = setting.with(arguments.get(i), arguments.get(i + 1), image);
        }
        return setting;
    }

    private RetrySetting with(String option, String value, Raster image) {
        return switch (option) {
            case "--key-color" ->
                new RetrySetting(KeySampler.sample(image, KeySampling.HINT, KeyColor.parse(value)), matte, edge);
            case "--method" -> new RetrySetting(key, unmix(), edge);
            case "--translucency" -> new RetrySetting(key, seenThrough(value), edge);
            case "--holes" -> new RetrySetting(key, unmix().withHoles(choice(UnmixOptions.Holes.class, value)), edge);
            case "--edge-contract" -> contracted(Integer.parseInt(value));
            case "--edge-feather" ->
                edge.feather() > 0 ? this : new RetrySetting(key, matte, new EdgeOptions(edge.contract(), Double.parseDouble(value)));
            default -> this;
        };
    }

    /** Advice to contract means further than now; advice not to means not at all. */
    private RetrySetting contracted(int pixels) {
        int contract = pixels == 0 ? 0 : Math.min(EdgeOptions.MOST_CONTRACT, edge.contract() + pixels);
        return new RetrySetting(key, matte, new EdgeOptions(contract, edge.feather()));
    }

    /** Whatever is seen through in a matte by thresholds, the default method has to be asked first. */
    private UnmixOptions seenThrough(String value) {
        return isUnmixed() ? unmix().withTranslucency(choice(UnmixOptions.Translucency.class, value)) : unmix();
    }

    boolean isUnmixed() {
        return matte instanceof UnmixOptions;
    }

    /** Whether two settings see through the same things, as far as they were told. */
    boolean seesThroughAs(RetrySetting other) {
        return unmix().translucency() == other.unmix().translucency();
    }

    private UnmixOptions unmix() {
        return matte instanceof UnmixOptions already ? already : UnmixOptions.DEFAULT;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** How another setting differs from this one, as on the command line. */
    String to(RetrySetting other) {
        StringBuilder words = new StringBuilder();
        if (!other.key.equals(key)) {
            words.append(" --key-color ").append(other.key.hex());
        }
        if (other.matte instanceof UnmixOptions now) {
            UnmixOptions before = unmix();
            if (!isUnmixed()) {
                words.append(" --method unmix");
            }
            if (now.translucency() != before.translucency()) {
                words.append(" --translucency ").append(now.translucency().name().toLowerCase(Locale.ROOT));
            }
            if (now.holes() != before.holes()) {
                words.append(" --holes ").append(now.holes().name().toLowerCase(Locale.ROOT));
            }
        }
        if (other.edge.contract() != edge.contract()) {
            words.append(" --edge-contract ").append(other.edge.contract());
        }
        if (other.edge.feather() != edge.feather()) {
            words.append(" --edge-feather ").append(other.edge.feather());
        }
        return words.toString().strip();
    }
}
