package dev.alphakey.benchmarks.service;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * Makes what is ordered, and remembers how, so that a picture that comes back can be painted onto another background and its
 * truth told. The same seed and prompt give the same pictures; a prompt that is repeated gives others, in the same turn.
 */
final class Studio {
    private static final KeyColor ROOM = new KeyColor(0xd8dce4);
    private static final long RECIPES_BYTES = 64L << 20;
    private static final long TURNS_BYTES = 8L << 20;
    private static final List<Size> REAL_SIZES = List.of(new Size(1254, 1254), new Size(1536, 1024));
    private static final Size OLDER_SIZE = new Size(1024, 1024);
    private static final int FEWEST_PIXELS = 655_360;
    private static final int MOST_PIXELS = 8_294_400;

    private final StandInOptions options;
    private final Painter painter = new Painter();
    private final Shelf<String, Recipe> recipes = new Shelf<>(RECIPES_BYTES);
    private final Shelf<String, Integer> turns = new Shelf<>(TURNS_BYTES);
    private final Semaphore easels = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Studio(StandInOptions options) {
        this.options = options;
    }

    /**
     * @param inputs of an edit, the first of which is edited; empty for a generation
     * @param mask over the first, or null
     * @param poor whether the wish for a key is to be ignored
     */
    List<Made> make(PictureOrder order, List<Upload> inputs, Upload mask, boolean poor) {
        var words = new PromptWords(order.prompt());
        SceneKind kind = words.scene();
        int turn = turn(order.prompt());
        List<Made> made = new ArrayList<>();
        easels.acquireUninterruptibly();
        try {
            for (int i = 0; i < order.n(); i++) {
                long seed = seed(order.prompt(), turn, i);
                made.add(inputs.isEmpty()
                        ? paint(dressed(drawn(kind, order, seed), order, words, seed, poor), order)
                        : edit(order, words, inputs.get(0), mask, seed, poor));
            }
        } finally {
            easels.release();
        }
        return made;
    }

    /** The cutout that a picture made here was painted from. */
    Optional<Raster> truth(String sha256) {
        return recipes.get(sha256).map(recipe -> painter.paint(recipe).truth());
    }

    /** The same for a file, or for one that holds the same pixels. */
    Optional<Raster> truth(byte[] file) {
        Optional<Raster> known = truth(PictureFile.sha256(file));
        if (known.isPresent()) {
            return known;
        }
        try {
            return truth(PictureFile.sha256(Images.read(file, ReadLimits.DEFAULT).raster()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Made edit(PictureOrder order, PromptWords words, Upload first, Upload mask, long seed, boolean poor) {
        Patch patch = mask == null ? null : Patch.of(mask.raster(), paintOf(seed));
        Optional<Recipe> made = recipes.get(PictureFile.sha256(first.bytes()))
                .or(() -> recipes.get(PictureFile.sha256(first.raster())));
        Size size = order.size().orElseGet(() -> editSize(first, made.isPresent(), order, seed));
        Recipe known = made.orElse(null);
        if (known == null && first.raster().hasTransparency()) {
            known = Recipe.of(first.raster(), size.width(), size.height());
        }
        if (known != null) {
            Recipe again = known.withSize(size.width(), size.height());
            return paint(dressed(patch == null ? again : again.with(patch), order, words, seed, poor), order);
        }
        if (patch == null && (words.key().isPresent() || order.transparent())) {
            return paint(dressed(drawn(words.scene(), order, seed), order, words, seed, poor), order);
        }
        return Made.of(Tint.over(first.raster(), size, patch, paintOf(seed)), order);
    }

    /** In front of what the order asks for. */
    private Recipe dressed(Recipe recipe, PictureOrder order, PromptWords words, long seed, boolean poor) {
        if (poor) {
            return recipe.onto(ROOM, Perturbation.DRIFT, seed);
        }
        if (order.transparent()) {
            return recipe.onto(ROOM, Perturbation.DRIFT, seed).ontoNothing();
        }
        KeyColor before = recipe.key();
        if (words.key().isEmpty()) {
            return before == null || before.equals(ROOM)
                    ? recipe.onto(ROOM, Perturbation.DRIFT, seed)
                    : recipe.onto(before, words.paint().orElse(Perturbation.CHAIN), seed);
        }
        KeyColor key = words.key().get();
        boolean exchanged = before != null && !key.equals(before);
        // Each edit that keeps a key dulls it.
        Perturbation usual = before == null || exchanged ? Perturbation.GEN : Perturbation.CHAIN;
        Recipe onto = recipe.onto(key, words.paint().orElse(usual), seed);
        return exchanged ? onto.shifted(options.editShiftX(), options.editShiftY()) : onto;
    }

    private Recipe drawn(SceneKind kind, PictureOrder order, long seed) {
        Size size = order.size().orElseGet(() -> autoSize(order, seed));
        return Recipe.drawn(kind, seed, size.width(), size.height());
    }

    private Made paint(Recipe recipe, PictureOrder order) {
        Raster image = painter.paint(recipe).image();
        Made made = Made.of(image, order);
        recipes.put(made.sha256(), recipe, recipe.bytes());
        recipes.put(PictureFile.sha256(image), recipe, recipe.bytes());
        return made;
    }

    private Size autoSize(PictureOrder order, long seed) {
        if (!order.model().anySize()) {
            return OLDER_SIZE;
        }
        return options.autoSize().orElseGet(() -> REAL_SIZES.get(Math.floorMod((int) (seed >>> 32), REAL_SIZES.size())));
    }

    /** An edit of automatic size keeps the size of its picture where that is a usual one. */
    private Size editSize(Upload first, boolean known, PictureOrder order, long seed) {
        boolean usual = first.raster().size() >= FEWEST_PIXELS && first.raster().size() <= MOST_PIXELS;
        return known || (usual && order.model().anySize())
                ? new Size(first.width(), first.height())
                : autoSize(order, seed);
    }

    private synchronized int turn(String prompt) {
        int turn = turns.get(prompt).orElse(0);
        turns.put(prompt, turn + 1, 100 + 2L * prompt.length());
        return turn;
    }

    private long seed(String prompt, int turn, int index) {
        long mixed = new SplittableRandom(options.seed() ^ (long) prompt.hashCode() << 20 ^ prompt.length()).nextLong();
        return new SplittableRandom(mixed + turn * 1000L + index).nextLong();
    }

    private static int paintOf(long seed) {
        return (int) (seed ^ seed >>> 24) & 0xffffff;
    }
}
