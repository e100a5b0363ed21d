package dev.alphakey.codec;

import dev.alphakey.codec.Metadata.Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The text chunks of PNG. Reading checks and unpacks each, so that nothing of a broken or swelling one is passed on, and leaves
 * out what an edit turns into a lie: when the file was changed, what its thumbnail or its raw EXIF was, and XMP that speaks of
 * orientation, thumbnails or provenance.
 */
final class PngTexts {
    private static final String XMP = "XML:com.adobe.xmp";
    private static final List<String> UNTRUE = List.of("date:", "thumb::", "raw profile type ");
    private static final List<String> UNTRUE_IN_XMP = List.of("Orientation", "Thumbnails", "provenance", "c2pa");
    private static final int MOST_KEYWORD = 79;
    private static final int MOST_TEXTS = 100;
    /** Of one text, and of all that is unpacked of a file. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST_ALL = 4 << 20;
    /** From here on compression pays. */
    private static final int LONG = 1 << 10;

    private final List<Text> texts = new ArrayList<>();
    private int unpacked;

    List<Text> texts() {
        return texts;
    }

    static boolean isKeyword(String keyword) {
        return !keyword.isEmpty() && keyword.length() <= MOST_KEYWORD && keyword.equals(keyword.strip())
                && keyword.chars().allMatch(c -> c >= 32 && c < 127 || c > 160 && c < 256);
    }

    /** Takes in a tEXt, zTXt or iTXt chunk, unless it is broken, too large or untrue of a copy. */
    void take(PngChunks chunk) {
        if (texts.size() == MOST_TEXTS || unpacked >= MOST_ALL || chunk.length() > MOST_BYTES) {
            return;
        }
        byte[] data = chunk.copy();
        int end = zero(data, 0);
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        if (end >= data.length || !isKeyword(keyword)
                || UNTRUE.stream().anyMatch(keyword.toLowerCase(Locale.ROOT)::startsWith)) {
            return;
        }
        String text = switch (chunk.name()) {
            case "tEXt" -> plain(data, end + 1);
            case "zTXt" -> compressed(data, end + 1);
            default -> international(data, end + 1);
        };
        boolean untrue = text == null || text.indexOf('\0') >= 0
                || keyword.equals(XMP) && UNTRUE_IN_XMP.stream().anyMatch(text::contains);
        if (!untrue) {
            texts.add(new Text(keyword, text));
        }
    }

    private String plain(byte[] data, int from) {
        unpacked += data.length - from;
        return new String(data, from, data.length - from, StandardCharsets.ISO_8859_1);
    }

    private String compressed(byte[] data, int from) {
        byte[] bytes = from < data.length && data[from] == 0 ? inflated(data, from + 1) : null;
        return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Behind the keyword: whether and how it is compressed, the language, the keyword in that language, the text. */
    private String international(byte[] data, int from) {
        int language = from + 2;
        int translated = zero(data, language) + 1;
        int text = zero(data, translated) + 1;
        if (text > data.length || (data[from] & ~1) != 0 || data[from + 1] != 0) {
            return null;
        }
        byte[] bytes = data[from] == 1 ? inflated(data, text) : Arrays.copyOfRange(data, text, data.length);
        if (bytes == null) {
            return null;
        }
        unpacked += bytes.length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int zero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }

    /** The bytes of a zlib stream, or null if it is broken or swells beyond what a text may be. */
    private byte[] inflated(byte[] data, int from) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 12];
        try {
            inflater.setInput(data, Math.min(from, data.length), Math.max(0, data.length - from));
            while (!inflater.finished()) {
                int got = inflater.inflate(buffer);
                if (got == 0 || out.size() + got > MOST_BYTES) {
                    return null;
                }
                out.write(buffer, 0, got);
                unpacked += got;
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    /** A chunk for a text: four bytes of its name, then its data. */
    static byte[] chunk(Text text) {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text.text());
        boolean xmp = text.keyword().equals(XMP);
        boolean pack = text.text().length() >= LONG && !xmp;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((xmp || !latin ? "iTXt" : pack ? "zTXt" : "tEXt").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(text.keyword().getBytes(StandardCharsets.ISO_8859_1));
        out.write(0);
        if (xmp || !latin) {
            out.writeBytes(new byte[] {(byte) (pack ? 1 : 0), 0, 0, 0});
        } else if (pack) {
            out.write(0);
        }
        byte[] bytes = text.text().getBytes(xmp || !latin ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        out.writeBytes(pack ? deflated(bytes) : bytes);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
