package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PngDeflateTest {
    /** The lengths around which matches of 3 to 258 bytes divide unevenly, as far as whole pixels give them. */
    static Stream<Arguments> runs() {
        IntStream bytes = IntStream.concat(IntStream.rangeClosed(257, 262), IntStream.rangeClosed(515, 520));
        return bytes.boxed().flatMap(length -> IntStream.of(1, 2, 3, 4)
                .filter(channels -> length % channels == 0)
                .mapToObj(channels -> Arguments.of(length, channels)));
    }

    @ParameterizedTest(name = "{0} bytes of {1} channels")
    @MethodSource("runs")
    void runsOfAnyLengthAreCutIntoMatchesThatADecoderKnows(int length, int channels) throws DataFormatException {
        int[] row = new int[2 + length / channels + 1];
        Arrays.fill(row, 1, row.length - 1, 0x81818181);
        PngDeflate stream = new PngDeflate(channels, row.length, length);
        stream.row(1, row, 1, row.length - 1, row.length);
        stream.finish();
        byte[] expected = new byte[1 + row.length * channels];
        expected[0] = 1;
        Arrays.fill(expected, 1 + channels, expected.length - channels, (byte) 0x81);
        byte[] closed = Arrays.copyOf(stream.out(), stream.size() + 2);
        closed[stream.size()] = 3;
        closed[stream.size() + 1] = 0;
        Inflater inflater = new Inflater(true);
        inflater.setInput(closed);
        byte[] back = new byte[expected.length + 1];
        assertEquals(expected.length, inflater.inflate(back));
        assertTrue(inflater.finished());
        inflater.end();
        assertArrayEquals(expected, Arrays.copyOf(back, expected.length));
    }
}
