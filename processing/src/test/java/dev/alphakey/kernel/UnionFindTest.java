package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnionFindTest {
    @Test
    void theRootIsTheLeastOfASet() {
        int[] parent = IntStream.range(0, 500).toArray();
        int[] expected = parent.clone();
        var random = new Random(3);
        for (int n = 0; n < 400; n++) {
            int a = random.nextInt(500);
            int b = random.nextInt(500);
            int least = Math.min(expected[a], expected[b]);
            int greatest = Math.max(expected[a], expected[b]);
            assertEquals(least, UnionFind.join(parent, a, b));
            for (int k = 0; k < 500; k++) {
                expected[k] = expected[k] == greatest ? least : expected[k];
            }
        }
        for (int k = 0; k < 500; k++) {
            assertEquals(expected[k], UnionFind.root(parent, k));
        }
    }
}
