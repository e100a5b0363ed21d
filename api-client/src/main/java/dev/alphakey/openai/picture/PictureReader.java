package dev.alphakey.openai.picture;

import dev.alphakey.openai.image.ImageSize;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells formats apart and gathers what their heads say. */
final class PictureReader {
    private static final int MOST_OF_A_SEGMENT = 1 << 16;

    private final Bytes bytes;
    private final PictureFormat format;
    private Optional<ImageSize> size = Optional.empty();
    private int orientation = 1;
    private boolean alpha;
    private boolean cmyk;
    private boolean multiPicture;

    private PictureReader(Bytes bytes, PictureFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    static PictureFacts read(InputStream in) throws IOException {
        Bytes bytes = new Bytes(in);
        PictureReader reader = new PictureReader(bytes, format(bytes.peek(1024)));
        try {
            switch (reader.format) {
                case PNG -> reader.png();
                case JPEG -> reader.jpeg();
                case WEBP -> reader.webp();
                case GIF -> reader.gif();
                default -> {}
            }
        } catch (EOFException end) {
            // What was read before a file ends or lies is true nevertheless.
        }
        return new PictureFacts(
                reader.format, reader.size, reader.orientation, reader.alpha, reader.cmyk, reader.multiPicture);
    }

    private static PictureFormat format(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PictureFormat.PNG;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return PictureFormat.JPEG;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return PictureFormat.WEBP;
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return PictureFormat.GIF;
        }
        if (text.startsWith("ftyp", 4)) {
            return brands(head, text);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0") || text.startsWith("MM\0+")) {
            return PictureFormat.TIFF;
        }
        if (text.startsWith("%PDF-")) {
            return PictureFormat.PDF;
        }
        if (text.startsWith("BM") && text.length() > 9 && text.startsWith("\0\0\0\0", 6)) {
            return PictureFormat.BMP;
        }
        String markup = new String(head, StandardCharsets.UTF_8).stripLeading().replace("\ufeff", "");
        return markup.startsWith("<") && markup.toLowerCase(Locale.ROOT).contains("<svg")
                ? PictureFormat.SVG : PictureFormat.UNKNOWN;
    }

    /** The brands of an ISO media file; AVIF may list HEIF's general ones too, so it is looked for first. */
    private static PictureFormat brands(byte[] head, String text) {
        int length = head.length < 4 ? 0 : (head[0] & 255) << 24 | (head[1] & 255) << 16 | (head[2] & 255) << 8 | head[3] & 255;
        String brands = text.substring(8, Math.max(8, Math.min(length, text.length())));
        if (brands.contains("avif") || brands.contains("avis")) {
            return PictureFormat.AVIF;
        }
        for (String brand : new String[] {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}) {
            if (brands.contains(brand)) {
                return PictureFormat.HEIC;
            }
        }
        return PictureFormat.UNKNOWN;
    }

    private void png() throws IOException {
        bytes.skip(8);
        while (true) {
            long length = bytes.u32();
            String type = new String(bytes.take(4), StandardCharsets.ISO_8859_1);
            switch (type) {
                case "IHDR" -> {
                    size = size(bytes.u32(), bytes.u32());
                    bytes.skip(1);
                    alpha = (bytes.u8() & 4) != 0;
                    bytes.skip(Math.max(0, length - 10));
                }
                case "tRNS" -> {
                    alpha = true;
                    bytes.skip(length);
                }
                case "eXIf" -> exif(length);
                case "IDAT", "IEND" -> {
                    return;
                }
                default -> bytes.skip(length);
            }
            bytes.skip(4);
        }
    }

    private void jpeg() throws IOException {
        bytes.skip(2);
        while (true) {
            int marker = marker();
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
                continue;
            }
            if (marker == 0xd8 || marker == 0xd9 || marker == 0xda) {
                return;
            }
            int length = bytes.u16() - 2;
            if (length < 0) {
                return;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                bytes.skip(1);
                int height = bytes.u16();
                size = size(bytes.u16(), height);
                cmyk = bytes.u8() == 4;
                return;
            }
            byte[] segment = bytes.take(length);
            if (marker == 0xe1 && starts(segment, "Exif\0\0")) {
                orientation = new TiffTags(segment, 6).orientation();
            } else if (marker == 0xe2 && starts(segment, "MPF\0")) {
                multiPicture = new TiffTags(segment, 4).pictures() > 1;
            }
        }
    }

    private int marker() throws IOException {
        int value = bytes.u8();
        while (value != 0xff) {
            value = bytes.u8();
        }
        while (value == 0xff) {
            value = bytes.u8();
        }
        return value;
    }

    private void webp() throws IOException {
        bytes.skip(12);
        while (true) {
            String type = new String(bytes.take(4), StandardCharsets.ISO_8859_1);
            long length = bytes.u32Little();
            switch (type) {
                case "VP8X" -> {
                    int flags = bytes.u8();
                    bytes.skip(3);
                    size = size(bytes.u24Little() + 1L, bytes.u24Little() + 1L);
                    alpha = (flags & 0x10) != 0;
                    if ((flags & 0x08) == 0) {
                        return;
                    }
                    bytes.skip(Math.max(0, length - 10) + (length & 1));
                }
                case "VP8 " -> {
                    if (size.isPresent()) {
                        bytes.skip(length + (length & 1));
                    } else {
                        lossy();
                        return;
                    }
                }
                case "VP8L" -> {
                    if (size.isPresent()) {
                        bytes.skip(length + (length & 1));
                    } else {
                        lossless();
                        return;
                    }
                }
                case "EXIF" -> {
                    exif(length);
                    return;
                }
                default -> bytes.skip(length + (length & 1));
            }
        }
    }

    private void lossy() throws IOException {
        bytes.skip(3);
        if (bytes.u24Little() == 0x2a019d) {
            size = size(bytes.u16Little() & 0x3fff, bytes.u16Little() & 0x3fff);
        }
    }

    private void lossless() throws IOException {
        if (bytes.u8() == 0x2f) {
            long bits = bytes.u32Little();
            size = size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            alpha = (bits >> 28 & 1) != 0;
        }
    }

    private void gif() throws IOException {
        bytes.skip(6);
        size = size(bytes.u16Little(), bytes.u16Little());
    }

    private void exif(long length) throws IOException {
        byte[] block = bytes.take((int) Math.min(length, MOST_OF_A_SEGMENT));
        orientation = new TiffTags(block, starts(block, "Exif\0\0") ? 6 : 0).orientation();
        bytes.skip(length - block.length);
    }

    private static boolean starts(byte[] block, String with) {
        return new String(block, 0, Math.min(block.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static Optional<ImageSize> size(long width, long height) {
        boolean possible = width >= 1 && height >= 1 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
    }
}
