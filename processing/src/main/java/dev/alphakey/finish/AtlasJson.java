package dev.alphakey.finish;

import dev.alphakey.finish.Atlas.Frame;
import dev.alphakey.image.Box;
import java.util.Locale;
import java.util.stream.Collectors;

/** An atlas' map in TexturePacker's "JSON hash" form. */
final class AtlasJson {
    private AtlasJson() {}

    static String of(Atlas atlas, String image) {
        return """
                {
                  "frames": {
                %s
                  },
                  "meta": {
                    "app": "alphakey",
                    "version": "1.0",
                    "image": %s,
                    "format": "RGBA8888",
                    "size": {"w": %d, "h": %d},
                    "scale": "1"
                  }
                }
                """
                .formatted(
                        atlas.frames().stream().map(AtlasJson::frame).collect(Collectors.joining(",\n")),
                        quoted(image),
                        atlas.raster().width(),
                        atlas.raster().height());
    }

    private static String frame(Frame frame) {
        Box place = frame.place();
        return String.format(
                Locale.ROOT,
                "    %s: {\"frame\": %s, \"rotated\": false, \"trimmed\": %b, \"spriteSourceSize\": %s,"
                        + " \"sourceSize\": {\"w\": %d, \"h\": %d}}",
                quoted(frame.name()),
                box(place.x(), place.y(), place),
                frame.isTrimmed(),
                box(frame.left(), frame.top(), place),
                frame.width(),
                frame.height());
    }

    private static String box(int x, int y, Box size) {
        return String.format(Locale.ROOT, "{\"x\": %d, \"y\": %d, \"w\": %d, \"h\": %d}", x, y, size.width(), size.height());
    }

    /** As RFC 8259 has it: quotes, backslashes and control characters are escaped. */
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
