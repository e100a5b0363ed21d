package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;

/** Letters as pen strokes on a grid 4 wide and 6 high, so that no picture depends on an installed font. */
final class Glyphs {
    private static final double ADVANCE = 5.8;

    /** Points are a column and a row digit; a slash lifts the pen. */
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('A', "06 20 46/14 34"), Map.entry('B', "03 33 42 41 30 00 06 36 45 44 33"),
            Map.entry('C', "41 30 10 01 05 16 36 45"), Map.entry('D', "00 06 26 44 42 20 00"),
            Map.entry('E', "40 00 06 46/03 33"), Map.entry('F', "40 00 06/03 33"),
            Map.entry('G', "41 30 10 01 05 16 36 45 43 23"), Map.entry('H', "00 06/40 46/03 43"),
            Map.entry('I', "20 26/10 30/16 36"), Map.entry('J', "40 45 36 16 05"),
            Map.entry('K', "00 06/40 03 46"), Map.entry('L', "00 06 46"), Map.entry('M', "06 00 23 40 46"),
            Map.entry('N', "06 00 46 40"), Map.entry('O', "10 30 41 45 36 16 05 01 10"),
            Map.entry('P', "06 00 30 41 42 33 03"), Map.entry('Q', "10 30 41 45 36 16 05 01 10/24 46"),
            Map.entry('R', "06 00 30 41 42 33 03/23 46"), Map.entry('S', "41 30 10 01 02 13 33 44 45 36 16 05"),
            Map.entry('T', "00 40/20 26"), Map.entry('U', "00 05 16 36 45 40"), Map.entry('V', "00 26 40"),
            Map.entry('W', "00 16 23 36 40"), Map.entry('X', "00 46/40 06"), Map.entry('Y', "00 23 40/23 26"),
            Map.entry('Z', "00 40 06 46"), Map.entry('0', "10 30 41 45 36 16 05 01 10/41 05"),
            Map.entry('1', "11 20 26/16 36"), Map.entry('2', "01 10 30 41 42 06 46"),
            Map.entry('3', "01 10 30 41 42 33 44 45 36 16 05/33 13"), Map.entry('4', "36 30 04 44"),
            Map.entry('5', "40 00 03 33 44 45 36 16 05"), Map.entry('6', "41 30 10 01 05 16 36 45 44 33 03"),
            Map.entry('7', "00 40 16"), Map.entry('8', "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33"),
            Map.entry('9', "43 13 02 01 10 30 41 45 36 16 05"), Map.entry('.', "25 26"), Map.entry('-', "13 33"),
            Map.entry('&', "46 12 11 20 31 32 04 05 16 26 44"), Map.entry('/', "06 40"), Map.entry('!', "20 24/25 26"));

    private Glyphs() {}

    /** The pen strokes of a line of text whose letters are {@code height} high and stand to the right of {@code x}. */
    static Shape text(String line, double x, double top, double height) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.length(); i++) {
            String strokes = STROKES.get(line.charAt(i));
            if (strokes != null) {
                for (String stroke : strokes.split("/")) {
                    addStroke(path, stroke, i * ADVANCE);
                }
            }
        }
        double unit = height / 6;
        return new AffineTransform(unit, 0, 0, unit, x, top).createTransformedShape(path);
    }

    /** The width of a line of text in units of its letters' height. */
    static double width(String line) {
        return (line.length() * ADVANCE - (ADVANCE - 4)) / 6;
    }

    private static void addStroke(Path2D path, String stroke, double left) {
        boolean first = true;
        for (String point : stroke.split(" ")) {
            double x = left + point.charAt(0) - '0';
            double y = point.charAt(1) - '0';
            if (first) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            first = false;
        }
    }
}
