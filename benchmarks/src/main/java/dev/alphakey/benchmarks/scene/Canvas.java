package dev.alphakey.benchmarks.scene;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * Draws on a {@link FloatImage} in units of a square that is 1 wide and high, y downward. Shapes cover pixels by area and
 * are laid over what is there.
 */
final class Canvas {
    private final FloatImage image;
    private final double scale;
    private final double left;
    private final double top;

    private Canvas(FloatImage image, double scale, double left, double top) {
        this.image = image;
        this.scale = scale;
        this.left = left;
        this.top = top;
    }

    /** A blank canvas whose unit square is the largest that fits, in the middle. */
    static Canvas blank(int width, int height) {
        double side = Math.min(width, height);
        return new Canvas(FloatImage.blank(width, height), side, (width - side) / 2, (height - side) / 2);
    }

    FloatImage image() {
        return image;
    }

    /** Width over height of the whole frame. */
    double aspect() {
        return (double) image.width() / image.height();
    }

    /** The side of a pixel in drawing units. */
    double pixel() {
        return 1 / scale;
    }

    /** The same frame with the unit square moved and shrunk to one inside it. */
    Canvas inset(double x, double y, double side) {
        return new Canvas(image, scale * side, left + x * scale, top + y * scale);
    }

    /** A transparent frame with the same units, to be blurred or faded before it is {@linkplain #draw drawn}. */
    Canvas layer() {
        return new Canvas(FloatImage.blank(image.width(), image.height()), scale, left, top);
    }

    /** Lays a layer over this canvas, blurred by {@code sigma} units and with its opacity scaled. */
    void draw(Canvas layer, double sigma, double opacity) {
        FloatImage soft = layer.image.blurred(sigma * scale);
        float k = (float) opacity;
        for (int i = 0; i < soft.alpha().length; i++) {
            image.over(i, k * soft.red()[i], k * soft.green()[i], k * soft.blue()[i], k * soft.alpha()[i]);
        }
    }

    void fill(Shape shape, Shade shade) {
        fillPixels(toPixels(shape), shade);
    }

    void fill(Shape shape, int rgb) {
        fill(shape, Shade.flat(rgb));
    }

    /** Draws along an outline with round joins and ends. */
    void stroke(Shape shape, double width, Shade shade) {
        var pen = new BasicStroke((float) (width * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        fillPixels(pen.createStrokedShape(toPixels(shape)), shade);
    }

    void stroke(Shape shape, double width, int rgb) {
        stroke(shape, width, Shade.flat(rgb));
    }

    /** Fills a shape and draws round it. */
    void outlined(Shape shape, Shade inside, double width, int rgb) {
        fill(shape, inside);
        stroke(shape, width, rgb);
    }

    /** Lays a shade over every pixel of the frame. */
    void wash(Shade shade) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                lay(x, y, 1, shade);
            }
        }
    }

    /** A square of whole pixels, with no antialiasing: cell {@code column, row} of a grid that starts at a pixel. */
    void cell(int originX, int originY, int size, int column, int row, int rgb) {
        Shade color = Shade.flat(rgb);
        for (int y = originY + row * size; y < originY + (row + 1) * size; y++) {
            for (int x = originX + column * size; x < originX + (column + 1) * size; x++) {
                if (x >= 0 && y >= 0 && x < image.width() && y < image.height()) {
                    lay(x, y, 1, color);
                }
            }
        }
    }

    /** The nearest pixel column to a place in drawing units. */
    int column(double x) {
        return (int) Math.round(left + x * scale);
    }

    /** The nearest pixel row to a place in drawing units. */
    int row(double y) {
        return (int) Math.round(top + y * scale);
    }

    private Shape toPixels(Shape shape) {
        return new AffineTransform(scale, 0, 0, scale, left, top).createTransformedShape(shape);
    }

    private void fillPixels(Shape shape, Shade shade) {
        Coverage coverage = Coverage.of(shape, image.width(), image.height());
        for (int row = 0; row < coverage.height; row++) {
            for (int column = 0; column < coverage.width; column++) {
                float share = coverage.at(column, row);
                if (share > 0) {
                    lay(coverage.x + column, coverage.y + row, share, shade);
                }
            }
        }
    }

    private void lay(int x, int y, float share, Shade shade) {
        Rgba c = shade.at((x + 0.5 - left) / scale, (y + 0.5 - top) / scale);
        float a = c.alpha() * share;
        if (a > 0) {
            image.over(y * image.width() + x, c.red() * a, c.green() * a, c.blue() * a, a);
        }
    }
}
