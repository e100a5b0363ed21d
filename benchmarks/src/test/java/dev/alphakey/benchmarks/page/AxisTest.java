package dev.alphakey.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.0042, 0.3, 1, 1.01, 7.85, 9.99, 12.5, 100, 77_777})
    void aScaleFromZeroReachesItsGreatestValueInAFewRoundSteps(double greatest) {
        Axis axis = Axis.fromZero(greatest);
        assertTrue(axis.to() >= greatest - 1e-9 * greatest, axis.toString());
        assertTrue(axis.to() <= 2 * greatest, axis.toString());
        assertTrue(axis.ticks().size() >= 3 && axis.ticks().size() <= 8, axis.toString());
        double step = axis.ticks().get(1) / Math.pow(10, Math.floor(Math.log10(axis.ticks().get(1))));
        assertTrue(List.of(1, 2, 5, 10).contains((int) Math.round(step)) || Math.abs(step - 2.5) < 1e-9, "step " + step);
    }

    @Test
    void aLogarithmicScaleGivesEqualRoomToEqualRatios() {
        Axis axis = Axis.logarithmic(1, 64);
        assertEquals(axis.at(2) - axis.at(1), axis.at(32) - axis.at(16), 1e-9);
        assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0), axis.ticks());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.5", "0.0375, 0.038", "2, 2", "2.346, 2.35", "12.34, 12.3", "40, 40", "1254.4, 1254", "100, 100"})
    void labelsHaveNoMoreDigitsThanTheyNeed(double value, String label) {
        assertEquals(label, Axis.label(value));
    }
}
