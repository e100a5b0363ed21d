package dev.alphakey.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A scale with round ticks.
 *
 * @param logarithmic whether equal steps are equal ratios
 */
record Axis(double from, double to, boolean logarithmic, List<Double> ticks) {
    private static final int MOST_TICKS = 7;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** From zero to a round number that is not less than {@code greatest}. */
    static Axis fromZero(double greatest) {
        double top = greatest > 0 ? greatest : 1;
        double step = Math.pow(10, Math.floor(Math.log10(top)) - 1);
        for (int i = 0; top / step > MOST_TICKS - 1; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.ceil(top / step - 1e-9); i++) {
            ticks.add(i * step);
        }
        return new Axis(0, ticks.get(ticks.size() - 1), false, ticks);
    }

    /** Over all of positive numbers, with room at both ends and ticks at 1, 2 and 5. */
    static Axis logarithmic(double least, double greatest) {
        double from = least / 1.35;
        double to = greatest * 1.35;
        List<Double> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(Math.log10(from)); decade <= Math.log10(to); decade++) {
            for (int digit : to / from > 2000 ? new int[] {1} : new int[] {1, 2, 5}) {
                double tick = digit * Math.pow(10, decade);
                if (tick >= from && tick <= to) {
                    ticks.add(tick);
                }
            }
        }
        return new Axis(from, to, true, ticks);
    }

    /** Where a value lies, from 0 to 1. */
    double at(double value) {
        return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** As few digits as tell one value from the next. */
    static String label(double value) {
        double size = Math.abs(value);
        String text = String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
