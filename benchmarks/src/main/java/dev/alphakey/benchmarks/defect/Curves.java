package dev.alphakey.benchmarks.defect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One small diagram for each defect, as SVG: the share caught over the strength, with and without the original. */
final class Curves {
    private static final int COLUMNS = 5;
    private static final int WIDTH = 150;
    private static final int HEIGHT = 90;
    private static final int LEFT = 34;
    private static final int TOP = 40;
    private static final int ACROSS = WIDTH + 44;
    private static final int DOWN = HEIGHT + 52;
    private static final String WITH = "#1764c0";
    private static final String WITHOUT = "#c05a00";

    private final Rates rates;

    /** @param rates trials of defects */
    Curves(Rates rates) {
        this.rates = rates;
    }

    String svg() {
        int rows = (Defect.ALL.size() + COLUMNS - 1) / COLUMNS;
        int width = LEFT + COLUMNS * ACROSS;
        int height = TOP + rows * DOWN;
        StringBuilder out = new StringBuilder();
        out.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n",
                width,
                height));
        out.append("<title>Share of each defect that is caught, by its strength</title>\n");
        out.append(text("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height));
        out.append(legend(LEFT, WITH, "", "with the original"));
        out.append(legend(LEFT + 150, WITHOUT, " stroke-dasharray=\"4 3\"", "without it"));
        for (int n = 0; n < Defect.ALL.size(); n++) {
            out.append(diagram(Defect.ALL.get(n), LEFT + n % COLUMNS * ACROSS, TOP + n / COLUMNS * DOWN));
        }
        return out.append("</svg>\n").toString();
    }

    private static String legend(int x, String colour, String dashes, String words) {
        return text("<path d=\"M%d 14h24\" stroke=\"%s\" stroke-width=\"2\"%s/>", x, colour, dashes)
                + text("<text x=\"%d\" y=\"18\">%s</text>\n", x + 30, words);
    }

    private String diagram(Defect defect, int x, int y) {
        Rates some = rates.of(defect);
        StringBuilder out = new StringBuilder(text("<g transform=\"translate(%d %d)\">\n", x, y));
        out.append(text("<text y=\"-6\" font-weight=\"bold\">%s</text>\n", defect.id()));
        for (int percent = 0; percent <= 100; percent += 50) {
            int at = HEIGHT - HEIGHT * percent / 100;
            out.append(text("<path d=\"M0 %dH%d\" stroke=\"#d8d8d8\"/>", at, WIDTH));
            out.append(text("<text x=\"-5\" y=\"%d\" text-anchor=\"end\" fill=\"#666666\">%d</text>\n", at + 4, percent));
        }
        for (int strength = 0; strength < Defect.STRENGTHS; strength++) {
            out.append(text(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#666666\">%d</text>", x(strength), HEIGHT + 14, strength + 1));
        }
        out.append('\n').append(curve(some, false, WITHOUT, " stroke-dasharray=\"4 3\""));
        out.append(curve(some, true, WITH, ""));
        return out.append("</g>\n").toString();
    }

    private static String curve(Rates some, boolean source, String colour, String dashes) {
        List<Integer> known = IntStream.range(0, Defect.STRENGTHS)
                .filter(strength -> at(some, strength).count() > 0)
                .boxed()
                .toList();
        String points = known.stream()
                .map(strength -> text("%d,%.1f", x(strength), HEIGHT * (1 - at(some, strength).caught(source) / 100)))
                .collect(Collectors.joining(" "));
        return text("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>\n", points, colour, dashes);
    }

    private static Rates at(Rates some, int strength) {
        return some.where(t -> t.strength() == strength);
    }

    private static int x(int strength) {
        return 10 + strength * (WIDTH - 20) / (Defect.STRENGTHS - 1);
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
