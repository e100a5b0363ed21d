package dev.alphakey.kernel;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The width of the lanes, fixed when this class is loaded: code that has seen two widths is slower by orders of magnitude. The
 * property {@code alphakey.lanes} narrows it.
 * This and the forms in lanes are all that mention the incubating module.
 */
final class Lanes {
    static final VectorSpecies<Integer> INTS = ints(Integer.getInteger("alphakey.lanes", 0));

    private Lanes() {}

    static int bits() {
        return INTS.vectorBitSize();
    }

    /** The species of so many bits, or the processor's own choice for 0; it has lanes of 128, 256 or 512 bits. */
    private static VectorSpecies<Integer> ints(int bits) {
        int most = IntVector.SPECIES_PREFERRED.vectorBitSize();
        int chosen = bits == 0 ? most : Math.min(bits, most);
        return chosen >= 512 ? IntVector.SPECIES_512 : chosen >= 256 ? IntVector.SPECIES_256 : IntVector.SPECIES_128;
    }
}
