package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One way in which a cutout goes wrong, at strengths from what nobody sees to what nobody misses. */
sealed interface Defect
        permits KeyFringe,
                OliveSpill,
                LeftHoles,
                EatenHoles,
                GhostedInterior,
                BackgroundVeil,
                StraySpecks,
                CutSubject,
                Jaggies,
                ContractedEdge,
                LostGlass,
                Halo,
                WrongKey,
                PaintedBoard,
                OpaqueImage {
    /** Strengths are 0 to one less than this. */
    int STRENGTHS = 5;

    /** Every defect, in the order of the tables. */
    List<Defect> ALL = List.of(
            new KeyFringe(),
            new OliveSpill(),
            new LeftHoles(),
            new EatenHoles(),
            new GhostedInterior(),
            new BackgroundVeil(),
            new StraySpecks(),
            new CutSubject(),
            new Jaggies(),
            new ContractedEdge(),
            new LostGlass(),
            new Halo(),
            new WrongKey(),
            new PaintedBoard(),
            new OpaqueImage());

    /** The name in tables and on command lines. */
    String id();

    /** What it imitates, as half a sentence. */
    String imitates();

    /** What its strengths are, from the faintest to the grossest. */
    String strengths();

    /** The checks that name this defect, or what it cannot be told from. */
    Set<Check> namedBy();

    /** The truth with this defect; nothing where the subject has no place for it. */
    Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random);
}
