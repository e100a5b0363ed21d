package dev.alphakey.openai.wire.request;

import dev.alphakey.openai.file.FileUpload;
import java.io.IOException;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;

/** The wire's form of a file to upload. */
public final class FileBody {
    private static final long MOST_BYTES = 512L << 20;
    private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

    private FileBody() {}

    /** @throws IllegalArgumentException for an empty or too large file */
    public static RequestBody of(FileUpload upload) throws IOException {
        return of(upload, UUID.randomUUID().toString());
    }

    public static RequestBody of(FileUpload upload, String boundary) throws IOException {
        String name = upload.name().replaceAll("\\p{Cntrl}", "_");
        long bytes = upload.content().length();
        if (bytes == 0) {
            throw new IllegalArgumentException(name + ": is empty");
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(name + ": " + bytes + " bytes; the service takes at most " + MOST_BYTES);
        }
        MultipartBody.Builder body = new MultipartBody.Builder(boundary).setType(MultipartBody.FORM);
        body.addFormDataPart("file", name, ContentBody.of(upload.content(), name));
        add(body, "purpose", upload.purpose());
        upload.expiresAfter().ifPresent(time -> {
            add(body, "expires_after[anchor]", "created_at");
            add(body, "expires_after[seconds]", String.valueOf(time.toSeconds()));
        });
        return body.build();
    }

    private static void add(MultipartBody.Builder body, String name, String value) {
        body.addPart(MultipartBody.Part.createFormData(name, null, RequestBody.create(ByteString.encodeUtf8(value), TEXT)));
    }
}
