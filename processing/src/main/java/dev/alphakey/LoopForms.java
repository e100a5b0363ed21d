package dev.alphakey;

import dev.alphakey.kernel.Kernels;

/**
 * How the loops over pixels run on this Java. Results do not depend on it. The system property {@code alphakey.kernels} may
 * ask for {@code scalar} or {@code vector} in place of {@code auto}.
 *
 * @param oneFile what runs for a single image: {@code scalar} or {@code vector}
 * @param manyFiles what runs once many images have been through
 * @param laneBits the width of the processor's lanes in bits; 0 if the incubating vector module is not there to tell
 * @param reason why, in one line
 */
public record LoopForms(String oneFile, String manyFiles, int laneBits, String reason) {
    /** What is in use. */
    public static LoopForms inUse() {
        Kernels.Choice choice = Kernels.choice();
        return new LoopForms(choice.one(), choice.many(), choice.bits(), choice.reason());
    }
}
