package dev.alphakey.openai;

import com.google.gson.JsonObject;
import dev.alphakey.openai.file.FilePage;
import dev.alphakey.openai.file.FileQuery;
import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.file.StoredFile;
import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.wire.answer.ContentCopy;
import dev.alphakey.openai.wire.answer.ErrorInside;
import dev.alphakey.openai.wire.answer.FileReader;
import dev.alphakey.openai.wire.request.FileBody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/**
 * Files that the service keeps. The calls throw {@link ApiException} when the service says no, another
 * {@link IOException} when the connection or a file here fails, and {@link IllegalArgumentException} for
 * an upload that the service cannot take, among them {@link RefusedRequestException} for a picture.
 *
 * <p>Each call has a twin that runs elsewhere: its future fails with the same exceptions, and cancelling it ends the call.
 */
public final class Files {
    private final Exchange exchange;
    private final Checks checks;

    Files(Exchange exchange, Checks checks) {
        this.exchange = exchange;
        this.checks = checks;
    }

    /** Uploads a file, which is read as it is sent. */
    public StoredFile upload(FileUpload upload) throws IOException {
        return upload(upload, CallOptions.DEFAULT);
    }

    /** Uploads a file; see {@link #upload(FileUpload)}. */
    public StoredFile upload(FileUpload upload, CallOptions call) throws IOException {
        checks.file(upload, call);
        return exchange.call(Ask.post(FileBody.of(upload), 0, "files"), call, FileReader::one);
    }

    /** Uploads a file, elsewhere. */
    public CompletableFuture<StoredFile> uploadAsync(FileUpload upload, CallOptions call) {
        return exchange.async(call, own -> upload(upload, own));
    }

    /** What the service knows of a file. */
    public StoredFile get(String id) throws IOException {
        return get(id, CallOptions.DEFAULT);
    }

    /** What the service knows of a file. */
    public StoredFile get(String id, CallOptions call) throws IOException {
        return exchange.call(Ask.get("files", id), call, FileReader::one);
    }

    /** What the service knows of a file, elsewhere. */
    public CompletableFuture<StoredFile> getAsync(String id, CallOptions call) {
        return exchange.async(call, own -> get(id, own));
    }

    /** Some of the files; {@link FilePage#next()} leads on. */
    public FilePage list(FileQuery query) throws IOException {
        return list(query, CallOptions.DEFAULT);
    }

    /** Some of the files; see {@link #list(FileQuery)}. */
    public FilePage list(FileQuery query, CallOptions call) throws IOException {
        Ask ask = Ask.get("files");
        if (query.purpose().isPresent()) {
            ask = ask.with("purpose", query.purpose().get());
        }
        if (query.limit().isPresent()) {
            ask = ask.with("limit", String.valueOf(query.limit().getAsInt()));
        }
        if (query.oldestFirst()) {
            ask = ask.with("order", "asc");
        }
        if (query.after().isPresent()) {
            ask = ask.with("after", query.after().get());
        }
        return exchange.call(ask, call, answer -> FileReader.page(answer, query));
    }

    /** Some of the files, elsewhere. */
    public CompletableFuture<FilePage> listAsync(FileQuery query, CallOptions call) {
        return exchange.async(call, own -> list(query, own));
    }

    /** Lets the service forget a file. */
    public void delete(String id) throws IOException {
        delete(id, CallOptions.DEFAULT);
    }

    /** Lets the service forget a file. */
    public void delete(String id, CallOptions call) throws IOException {
        exchange.call(Ask.delete("files", id), call, FileReader::deleted);
    }

    /** Lets the service forget a file, elsewhere. */
    public CompletableFuture<Void> deleteAsync(String id, CallOptions call) {
        return exchange.async(call, own -> {
            delete(id, own);
            return null;
        });
    }

    /**
     * Writes what is in a file as it arrives. After an exception, what was written is only a part.
     *
     * @param out stays open
     * @return how many bytes it is
     */
    public long content(String id, OutputStream out) throws IOException {
        return content(id, out, CallOptions.DEFAULT);
    }

    /** Writes what is in a file; see {@link #content(String, OutputStream)}. */
    public long content(String id, OutputStream out, CallOptions call) throws IOException {
        try {
            return exchange.call(Ask.get("files", id, "content"), call, new ContentCopy(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes what is in a file, elsewhere. */
    public CompletableFuture<Long> contentAsync(String id, OutputStream out, CallOptions call) {
        return exchange.async(call, own -> content(id, out, own));
    }

    /**
     * What is in a file.
     *
     * @param most bytes to hold; a larger file is an {@link ApiException}
     */
    public byte[] content(String id, int most) throws IOException {
        return content(id, most, CallOptions.DEFAULT);
    }

    /** What is in a file; see {@link #content(String, int)}. */
    public byte[] content(String id, int most, CallOptions call) throws IOException {
        return exchange.call(Ask.get("files", id, "content"), call, answer -> {
            if (answer.body().request(most + 1L)) {
                JsonObject error = new JsonObject();
                error.addProperty("message", "the file is larger than " + most + " bytes");
                throw new ErrorInside(error);
            }
            return answer.body().readByteArray();
        });
    }

    /** What is in a file, elsewhere. */
    public CompletableFuture<byte[]> contentAsync(String id, int most, CallOptions call) {
        return exchange.async(call, own -> content(id, most, own));
    }
}
