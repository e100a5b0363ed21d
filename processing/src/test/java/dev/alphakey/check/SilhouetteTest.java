package dev.alphakey.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    @Test
    void alphaOfAVeryLongRowAddsUp() {
        assertEquals(2_550_000_000L, new Silhouette(Raster.filled(10_000_000, 1, -1)).alphaSum);
    }
}
