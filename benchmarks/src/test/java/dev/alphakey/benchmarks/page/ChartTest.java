package dev.alphakey.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        Document chart = parse(new BarChart(
                        "Speed", "MP/s", "A", 0, List.of("A & co", "B"),
                        List.of(new BarChart.Series("small", List.of(2.0, 4.0)), new BarChart.Series("large", List.of(1.0, Double.NaN))))
                .svg());
        List<Element> bars = elements(chart, "rect").stream().filter(bar -> bar.getAttribute("height").equals("12.0")).toList();
        assertEquals(3, bars.size(), "a value that was not measured has no bar");
        double small = Double.parseDouble(bars.get(0).getAttribute("width"));
        assertEquals(small / 2, Double.parseDouble(bars.get(1).getAttribute("width")), 0.2);
        assertEquals(small * 2, Double.parseDouble(bars.get(2).getAttribute("width")), 0.2);
        assertTrue(texts(chart).containsAll(List.of("A & co", "B", "MP/s", "Speed", "small", "large", "2", "4", "1", "–")));
    }

    @Test
    void anAxisGoesAtLeastAsFarAsAsked() throws Exception {
        var series = List.of(new BarChart.Series("s", List.of(12.0)));
        assertTrue(texts(parse(new BarChart("t", "%", "", 100, List.of("a"), series).svg())).contains("100"));
    }

    @Test
    void pointsLieInsideTheirAxes() throws Exception {
        Document chart = parse(new PointChart(
                        "Cost", "megapixels", "ns", true, false,
                        List.of(new PointChart.Series("JDK 17", true, List.of(
                                new PointChart.Point(1, 30, ""), new PointChart.Point(64, 33, "large")))))
                .svg());
        List<Element> dots = elements(chart, "circle");
        assertEquals(2, dots.size());
        for (Element dot : dots) {
            double x = Double.parseDouble(dot.getAttribute("cx"));
            double y = Double.parseDouble(dot.getAttribute("cy"));
            assertTrue(x > 74 && x < 736 && y > 68 && y < 374, x + ", " + y);
        }
        assertTrue(texts(chart).containsAll(List.of("Cost", "megapixels", "ns", "JDK 17", "large")));
    }

    @Test
    void darkPagesGetTheirOwnColours() {
        String svg = new BarChart("t", "x", "", 0, List.of("a"), List.of(new BarChart.Series("s", List.of(1.0)))).svg();
        assertTrue(svg.contains("@media (prefers-color-scheme:dark)"));
    }

    @Test
    void aSeriesNeedsAValueForEachRow() {
        var series = List.of(new BarChart.Series("s", List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new BarChart("t", "x", "", 0, List.of("a", "b"), series));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }
}
