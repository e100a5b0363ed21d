package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/**
 * What an ImageIO plug-in decoded, as straight sRGB pixels.
 *
 * <p>{@link BufferedImage#getRGB} is not used: it takes grey samples for linear light and brightens them.
 */
final class BufferedPixels {
    private BufferedPixels() {}

    static Raster raster(BufferedImage image, Reading reading) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = new int[width * height];
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            indexed(image.getRaster(), palette, argb);
        } else {
            int kind = model.getColorSpace().getType();
            boolean grey = kind == ColorSpace.TYPE_GRAY;
            boolean direct = grey || kind == ColorSpace.TYPE_RGB;
            sampled(image.getRaster(), model, argb, direct);
            if (direct && model.getColorSpace() instanceof ICC_ColorSpace space && !isPlain(space)) {
                IccProfile.toSrgb(argb, space.getProfile().getData(), grey, reading);
            }
        }
        return Raster.of(width, height, argb);
    }

    /** Whether this is what Java assumes where a file says nothing. */
    private static boolean isPlain(ICC_ColorSpace space) {
        return space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY);
    }

    private static void indexed(WritableRaster raster, IndexColorModel palette, int[] argb) {
        int[] colors = new int[palette.getMapSize()];
        palette.getRGBs(colors);
        int width = raster.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = row[x] < colors.length ? colors[row[x]] : 0xff000000;
            }
        }
    }

    /** @param direct whether the first one or three bands are grey or red, green and blue; else a colour engine decides */
    private static void sampled(WritableRaster raster, ColorModel model, int[] argb, boolean direct) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int colors = model.getNumColorComponents();
        boolean alpha = model.hasAlpha() && bands > colors;
        int[] levels = new int[width * bands];
        Levels source = new Levels(raster);
        Engine engine = direct ? null : new Engine(model.getColorSpace(), colors, width);
        for (int y = 0; y < raster.getHeight(); y++) {
            source.row(y, levels);
            for (int x = 0, i = 0; x < width; x++, i += bands) {
                int a = alpha ? levels[i + colors] : 255;
                if (alpha && model.isAlphaPremultiplied()) {
                    for (int c = 0; c < colors; c++) {
                        levels[i + c] = TiffReader.divide(levels[i + c], a);
                    }
                }
                int green = levels[i + (colors == 3 ? 1 : 0)];
                int blue = levels[i + (colors == 3 ? 2 : 0)];
                argb[y * width + x] = a << 24 | levels[i] << 16 | green << 8 | blue;
            }
            if (engine != null) {
                engine.convert(levels, bands, argb, y * width);
            }
        }
    }

    /** Rows of samples of any type, brought to 8 bits. */
    private static final class Levels {
        private final WritableRaster raster;
        private final int width;
        private final int bands;
        private final boolean real;
        private final double[] numbers;

        Levels(WritableRaster raster) {
            this.raster = raster;
            this.width = raster.getWidth();
            this.bands = raster.getNumBands();
            int type = raster.getTransferType();
            this.real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
            boolean wide = raster.getSampleModel().getSampleSize(0) > 16;
            this.numbers = real || wide ? new double[width * bands] : null;
        }

        void row(int y, int[] levels) {
            int left = raster.getMinX();
            int top = raster.getMinY() + y;
            if (numbers != null) {
                raster.getPixels(left, top, width, 1, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    double whole = real ? numbers[i] : (numbers[i] < 0 ? numbers[i] + 0x1p32 : numbers[i]) / 0xffffffffL;
                    levels[i] = (int) Math.round(255 * Math.min(1, Math.max(0, whole)));
                }
                return;
            }
            raster.getPixels(left, top, width, 1, levels);
            for (int b = 0; b < bands; b++) {
                int most = (1 << raster.getSampleModel().getSampleSize(b)) - 1;
                if (most == 255) {
                    continue;
                }
                for (int i = b; i < levels.length; i += bands) {
                    levels[i] = ((levels[i] & most) * 255 + most / 2) / most;
                }
            }
        }
    }

    /** Converts rows of CMYK, Lab and the like. */
    private static final class Engine {
        private final ColorConvertOp op;
        private final int colors;
        private final WritableRaster in;
        private final WritableRaster out;
        private final int[] samples;
        private final int[] rgb;

        Engine(ColorSpace space, int colors, int width) {
            this.op = new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            this.colors = colors;
            this.in = WritableRaster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, colors, null);
            this.out = WritableRaster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
            this.samples = new int[width * colors];
            this.rgb = new int[width * 3];
        }

        void convert(int[] levels, int bands, int[] argb, int at) {
            int width = in.getWidth();
            for (int x = 0; x < width; x++) {
                System.arraycopy(levels, x * bands, samples, x * colors, colors);
            }
            in.setPixels(0, 0, width, 1, samples);
            op.filter(in, out);
            out.getPixels(0, 0, width, 1, rgb);
            for (int x = 0; x < width; x++) {
                argb[at + x] = argb[at + x] & 0xff000000 | rgb[3 * x] << 16 | rgb[3 * x + 1] << 8 | rgb[3 * x + 2];
            }
        }
    }
}
