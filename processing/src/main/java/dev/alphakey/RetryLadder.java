package dev.alphakey;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.check.Check;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Heat;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.check.Verdict;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is tried when a cutout is not good: the options that its findings advise, the gravest finding first, a few times at most.
 * A try is kept only if it makes its own finding clearly smaller and no finding graver or clearly greater. Nor is it kept if it
 * turns glass or light solid, or sees through what was solid, of which findings do not always tell; but where the default method
 * leaves nothing to find, its own judgement of what is see-through counts for more than that of thresholds, which have none.
 */
final class RetryLadder {
    private static final int MOST_ATTEMPTS = 4;
    /** For a matte by thresholds, when nothing else is left. */
    private static final List<String> DEFAULT_METHOD = List.of("--method", "unmix", "--edge-contract", "0");
    /** The share of its measure that a try must take off to count as better, or may add to another finding. */
    private static final double CLEARLY = 0.1;
    /** Alpha that changes by more than this many levels can be seen. */
    private static final int CHANGED = 24;
    /** The share of the change that has to lie where something was found. */
    private static final double LOCAL = 0.8;
    /** So many more solid pixels of nearly the key's hue are chance. */
    private static final int FEW = 32;
    /** The same as a share of all that is solid. */
    private static final double CHANCE = 0.01;

    private static final int NEARLY_SOLID = 224;
    /** Above this share of highlights a hard edge is taken for a reflection, which a feather would smear. */
    private static final double SHINY = 0.3;
    private static final int HIGHLIGHT = 230;

    private final Raster image;
    private final Function<RetrySetting, Raster> keyer;
    private Validator validator;
    private final Set<Check> chosen;
    private final List<Attempt> attempts = new ArrayList<>();
    private RetrySetting setting;
    /** The keyer's result before its edge was moved or softened. */
    private Raster keyed;
    private Raster best;
    private Validation validation;

    /**
     * @param keyer cuts out with a setting's key and matte, whatever its edge
     * @param chosen checks that are left out, since what they would find was asked for
     */
    RetryLadder(Raster image, Function<RetrySetting, Raster> keyer, Validator validator, Set<Check> chosen) {
        this.image = image;
        this.keyer = keyer;
        this.validator = validator;
        this.chosen = chosen;
    }

    /** Tries what may mend a first result, of which {@code first} was made from {@code firstKeyed}. */
    Cutout climb(RetrySetting start, Raster firstKeyed, Raster first, Validation found) {
        setting = start;
        keyed = firstKeyed;
        best = first;
        validation = found;
        Set<RetrySetting> tried = new HashSet<>(Set.of(start));
        while (attempts.size() < MOST_ATTEMPTS && tryNext(tried)) {
            // Each kept result has findings of its own.
        }
        return new Cutout(best, Optional.of(setting.key()), Optional.of(validation), attempts);
    }

    /** Tries the first advice that leads to a setting not tried before; false where there is none. */
    private boolean tryNext(Set<RetrySetting> tried) {
        Map<RetrySetting, Finding> advised = new LinkedHashMap<>();
        for (Finding problem : validation.problems()) {
            if (isWorthwhile(problem)) {
                advised.putIfAbsent(setting.with(problem.mend().arguments(), image), problem);
            }
        }
        if (!setting.isUnmixed() && !validation.problems().isEmpty()) {
            advised.putIfAbsent(setting.with(DEFAULT_METHOD, image), validation.problems().get(0));
        }
        advised.keySet().removeAll(tried);
        // What is solid and what is seen through is asked last, since it changes most.
        Optional<RetrySetting> next = advised.keySet().stream()
                .min(Comparator.comparing((RetrySetting s) -> !s.seesThroughAs(setting)));
        next.ifPresent(s -> attempt(advised.get(s), s));
        next.ifPresent(tried::add);
        return next.isPresent();
    }

    /** What people have asked for on purpose is not undone. */
    private boolean isWorthwhile(Finding problem) {
        return switch (problem.check()) {
            case STAIR_STEPS -> !isShiny(problem.box());
            case BACKGROUND_LEFT -> !problem.mend().arguments().contains("--holes");
            default -> true;
        };
    }

    private void attempt(Finding target, RetrySetting next) {
        boolean onlyEdge = next.key().equals(setting.key()) && next.matte().equals(setting.matte());
        Raster matted = onlyEdge ? keyed : keyer.apply(next);
        Raster candidate = next.edge().apply(matted);
        Validator ofNext = next.key().equals(setting.key()) ? validator : validator.withKey(next.key());
        Validation judged = ofNext.validate(candidate).without(chosen);
        boolean better = isBetter(judged, target)
                && (next.seesThroughAs(setting) || isLocal(candidate, target.heat()))
                && (next.isUnmixed() == setting.isUnmixed() || judged.verdict() == Verdict.PASS || !isGhosting(candidate))
                && validator.keyLikeSolid(candidate) <= validator.keyLikeSolid(best) + FEW;
        attempts.add(new Attempt(setting.to(next), better));
        if (better) {
            setting = next;
            validator = ofNext;
            keyed = matted;
            best = candidate;
            validation = judged;
        }
    }

    /** Whether what changes is for the most part what was found, so that no glass turns solid for the sake of a hole. */
    private boolean isLocal(Raster candidate, Heat heat) {
        int changed = 0;
        int found = 0;
        for (int i = 0; heat != null && i < candidate.size(); i++) {
            if (Math.abs((candidate.pixels()[i] >>> 24) - (best.pixels()[i] >>> 24)) > CHANGED) {
                changed++;
                int x = i % candidate.width();
                int y = i / candidate.width();
                found += heat.level(x / heat.side(), y / heat.side()) > 0 ? 1 : 0;
            }
        }
        return found > changed * LOCAL;
    }

    /** Whether another method sees through what was solid, where nothing was found: as like as not a leaf on green. */
    private boolean isGhosting(Raster candidate) {
        List<Heat> heats =
                validation.problems().stream().map(Finding::heat).filter(Objects::nonNull).toList();
        int solid = 0;
        int ghosted = 0;
        for (int i = 0; i < candidate.size(); i++) {
            int before = best.pixels()[i] >>> 24;
            if (before >= NEARLY_SOLID) {
                solid++;
                int x = i % candidate.width();
                int y = i / candidate.width();
                boolean sheer = (candidate.pixels()[i] >>> 24) < before - CHANGED;
                ghosted += sheer && heats.stream().allMatch(heat -> heat.level(x / heat.side(), y / heat.side()) == 0) ? 1 : 0;
            }
        }
        return ghosted > FEW + solid * CHANCE;
    }

    private boolean isBetter(Validation candidate, Finding target) {
        if (candidate.notRun().size() > validation.notRun().size()) {
            return false;
        }
        for (Finding now : candidate.findings()) {
            Optional<Finding> before = validation.finding(now.check());
            Severity was = before.map(Finding::severity).orElse(Severity.OK);
            boolean graver = now.severity().compareTo(was) > 0;
            boolean greater = now.severity() != Severity.OK
                    && before.isPresent()
                    && now.severity() == was
                    && isGreater(now, before.get());
            // What could not be judged before, as where nothing was transparent, is no reason to keep the worse.
            if (graver && before.isPresent() || greater) {
                return false;
            }
        }
        return candidate.finding(target.check()).filter(now -> !isSmaller(now, target)).isEmpty();
    }

    private static boolean isGreater(Finding now, Finding before) {
        return now.unit().equals(before.unit()) && now.measure() > before.measure() * (1 + CLEARLY);
    }

    private static boolean isSmaller(Finding now, Finding before) {
        return now.severity().compareTo(before.severity()) < 0
                || now.unit().equals(before.unit()) && now.measure() < before.measure() * (1 - CLEARLY);
    }

    /** Whether the edge in a part of the picture is mostly highlights. */
    private boolean isShiny(Box box) {
        Raster part = box == null ? best : best.crop(box);
        int edge = 0;
        int bright = 0;
        int[] p = part.pixels();
        int w = part.width();
        for (int y = 1; y < part.height() - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                boolean besideNothing =
                        p[i - 1] >>> 24 == 0 || p[i + 1] >>> 24 == 0 || p[i - w] >>> 24 == 0 || p[i + w] >>> 24 == 0;
                if (p[i] >>> 24 != 0 && besideNothing) {
                    edge++;
                    int least = Math.min(p[i] >> 16 & 255, Math.min(p[i] >> 8 & 255, p[i] & 255));
                    bright += least >= HIGHLIGHT ? 1 : 0;
                }
            }
        }
        return bright > edge * SHINY;
    }
}
