package dev.alphakey.benchmarks.service;

import dev.alphakey.image.Raster;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that came with a request, decoded by the platform and not by the code under test.
 *
 * @param format png, jpeg or webp, by content
 * @param hasAlpha whether the file has an alpha channel
 */
record Upload(byte[] bytes, String format, boolean hasAlpha, Raster raster) {
    private static final int MOST_BYTES = 50 << 20;
    private static final int MOST_DATA_URL_CHARS = 20_971_520;
    private static final long MOST_PIXELS = 100_000_000;
    private static final Map<String, String> FORMATS = Map.of("image/png", "png", "image/jpeg", "jpeg", "image/webp", "webp");

    int width() {
        return raster.width();
    }

    int height() {
        return raster.height();
    }

    /**
     * @param param the field that errors name
     * @param number of the picture in the request, from 1
     */
    static Upload of(Multipart.Part part, String param, int number) {
        if (part.filename() == null) {
            throw Refusal.type(param, "a file");
        }
        String type = part.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return of(part.bytes(), type, param, number);
    }

    static Upload of(byte[] bytes, String contentType, String param, int number) {
        String claimed = FORMATS.get(contentType);
        if (claimed == null) {
            throw new Refusal(
                    400, "invalid_request_error", "unsupported_file_mimetype", param,
                    "Invalid file '" + param + "': unsupported mimetype ('" + contentType
                            + "'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.");
        }
        if (bytes.length >= MOST_BYTES) {
            throw Refusal.file(param, "Image " + number + " is larger than 50 MB.");
        }
        String format = format(bytes);
        if (!claimed.equals(format) || isCmykOrMpo(bytes, format)) {
            throw bad(param, number);
        }
        try {
            return decode(bytes, format, param, number);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : bad(param, number);
        }
    }

    /** A picture in a data URL. */
    static Upload ofUrl(String url, String param, int number) {
        if (url.length() > MOST_DATA_URL_CHARS) {
            throw new Refusal(
                    400, "invalid_request_error", "string_above_max_length", param,
                    "Invalid '" + param + "': string too long. Expected a string with maximum length 20971520.");
        }
        int comma = url.indexOf(',');
        if (!url.startsWith("data:") || comma < 0 || !url.substring(0, comma).endsWith(";base64")) {
            String why = url.startsWith("https://") || url.startsWith("http://")
                    ? "Failed to download image from " + url + "."
                    : "Expected a base64-encoded data URL or an HTTP(S) URL.";
            throw new Refusal(400, "invalid_request_error", "invalid_image_url", param, why);
        }
        String type = url.substring("data:".length(), comma - ";base64".length());
        try {
            return of(Base64.getDecoder().decode(url.substring(comma + 1)), type, param, number);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "invalid_request_error", "invalid_base64_image", param, "Invalid base64 image data.");
        }
    }

    /** Checks what a mask or a markup must be beside a first picture. */
    void requireOver(Upload first, String param) {
        if (!format.equals("png") || !hasAlpha) {
            throw Refusal.file(param, "Invalid " + param + " image format - it must be a PNG with an alpha channel.");
        }
        if (width() != first.width() || height() != first.height()) {
            throw Refusal.file(
                    param, "Invalid " + param + " image format - " + param + " size " + width() + "x" + height()
                            + " does not match image size " + first.width() + "x" + first.height() + ".");
        }
    }

    static String format(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpeg";
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? "webp" : "";
    }

    private static Upload decode(byte[] bytes, String format, String param, int number) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw bad(param, number);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw bad(param, number);
                }
                BufferedImage image = reader.read(0);
                return new Upload(bytes, format, image.getColorModel().hasAlpha(), raster(image));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The platform takes grey for linear light; files mean it as sRGB. */
    private static Raster raster(BufferedImage image) {
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        if (!grey || image.getSampleModel().getSampleSize(0) != 8) {
            return Raster.copyOf(image);
        }
        int[] argb = new int[image.getWidth() * image.getHeight()];
        int[] sample = new int[2];
        for (int i = 0; i < argb.length; i++) {
            image.getRaster().getPixel(i % image.getWidth(), i / image.getWidth(), sample);
            int alpha = image.getColorModel().hasAlpha() ? sample[1] : 255;
            argb[i] = alpha << 24 | sample[0] * 0x010101;
        }
        return Raster.of(image.getWidth(), image.getHeight(), argb);
    }

    /** Whether a JPEG has four channels or several pictures, by its markers before the first scan. */
    private static boolean isCmykOrMpo(byte[] bytes, String format) {
        if (!format.equals("jpeg")) {
            return false;
        }
        int at = 2;
        while (at + 10 < bytes.length && bytes[at] == (byte) 0xff) {
            int marker = bytes[at + 1] & 255;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (marker == 0xda) {
                return false;
            }
            if (frame) {
                return bytes[at + 9] == 4;
            }
            if (marker == 0xe2 && new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1).equals("MPF\0")) {
                return true;
            }
            at += 2 + ((bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255);
        }
        return false;
    }

    private static Refusal bad(String param, int number) {
        return Refusal.file(
                param, "Invalid image file or mode for image " + number + ", please check your image file.");
    }
}
