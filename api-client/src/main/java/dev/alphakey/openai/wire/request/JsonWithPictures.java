package dev.alphakey.openai.wire.request;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.openai.image.Content;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A JSON body with data URLs in it, whose pictures are read and turned into base64 only while they are sent. */
final class JsonWithPictures extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final List<Piece> pieces;

    private JsonWithPictures(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Writes the JSON around the pictures. */
    interface Writing {
        void write(JsonWriter json, Pictures pictures) throws IOException;
    }

    /** Puts a string value in that is a data URL of this content. */
    interface Pictures {
        void dataUrl(String mediaType, Content content) throws IOException;
    }

    static JsonWithPictures of(Writing writing) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setSerializeNulls(false);
        writing.write(json, (mediaType, content) -> {
            json.jsonValue("\"data:" + mediaType + ";base64,");
            pieces.add(new Text(text.toString().getBytes(StandardCharsets.UTF_8)));
            pieces.add(new Picture(content, content.length()));
            text.getBuffer().setLength(0);
            text.write('"');
        });
        json.close();
        pieces.add(new Text(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new JsonWithPictures(List.copyOf(pieces));
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (Piece piece : pieces) {
            piece.writeTo(sink);
        }
    }

    private sealed interface Piece {
        long length();

        void writeTo(BufferedSink sink) throws IOException;
    }

    private record Text(byte[] utf8) implements Piece {
        @Override
        public long length() {
            return utf8.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(utf8);
        }
    }

    private record Picture(Content content, long bytes) implements Piece {
        @Override
        public long length() {
            return DataUrl.base64Length(bytes);
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            long sent;
            try (InputStream in = content.open();
                    OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(sink.outputStream()))) {
                sent = in.transferTo(base64);
            }
            if (sent != bytes) {
                throw new IOException("a picture changed while it was sent: " + bytes + " bytes were " + sent);
            }
        }
    }

    /** The end of the base64 is not the end of the body. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {}
    }
}
