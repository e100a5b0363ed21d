package dev.alphakey.openai;

import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.model.Problem;
import dev.alphakey.openai.model.RequestCheck;
import dev.alphakey.openai.picture.UploadCheck;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at requests before they are sent, as closely as the call wants it. They throw {@link RefusedRequestException}, and
 * {@link IOException} for an upload that cannot be read.
 */
final class Checks {
    private final Checking usual;
    private final ModelTable table;
    private final boolean elsewhere;
    private final Time time;

    /**
     * @param usual for calls that do not say it themselves
     * @param elsewhere whether the server is not OpenAI's own
     */
    Checks(Checking usual, ModelTable table, boolean elsewhere, Time time) {
        this.usual = usual;
        this.table = table;
        this.elsewhere = elsewhere;
        this.time = time;
    }

    void generate(GenerateRequest request, boolean stream, CallOptions call) throws IOException {
        check(call, (requests, uploads) -> streaming(requests, stream).generate(request));
    }

    void edit(EditRequest request, boolean stream, CallOptions call) throws IOException {
        check(call, (requests, uploads) -> both(streaming(requests, stream).edit(request), uploads.edit(request)));
    }

    void variation(VariationRequest request, CallOptions call) throws IOException {
        check(call, (requests, uploads) -> both(requests.variation(request), uploads.variation(request)));
    }

    void response(ResponseRequest request, boolean stream, CallOptions call) throws IOException {
        check(call, (requests, uploads) -> both(streaming(requests, stream).response(request), uploads.response(request)));
    }

    /** Only of pictures it is known what they must be. */
    void file(FileUpload upload, CallOptions call) throws IOException {
        if (upload.purpose().equals("vision")) {
            check(call, (requests, uploads) ->
                    uploads.picture("file", new ImageSource.Upload(upload.name(), upload.content())));
        }
    }

    private interface Look {
        List<Problem> at(RequestCheck requests, UploadCheck uploads) throws IOException;
    }

    private void check(CallOptions call, Look look) throws IOException {
        Checking how = call.checking().orElse(usual);
        if (how == Checking.NONE) {
            return;
        }
        RequestCheck requests = RequestCheck.on(LocalDate.ofInstant(time.now(), ZoneOffset.UTC)).with(table);
        UploadCheck uploads = UploadCheck.STANDARD.with(table);
        if (elsewhere) {
            requests = requests.elsewhere();
        }
        if (how == Checking.PREVIEW) {
            requests = requests.allowPreview();
        } else if (how == Checking.LENIENT) {
            requests = requests.lenient();
            uploads = uploads.lenient();
        }
        List<Problem> problems = look.at(requests, uploads);
        List<Problem> refused = problems.stream().filter(Problem::refused).toList();
        if (!refused.isEmpty()) {
            throw new RefusedRequestException(refused);
        }
        problems.forEach(call.listener()::warned);
    }

    private static RequestCheck streaming(RequestCheck requests, boolean stream) {
        return stream ? requests.streaming() : requests;
    }

    private static List<Problem> both(List<Problem> of, List<Problem> and) {
        List<Problem> all = new ArrayList<>(of);
        all.addAll(and);
        return all;
    }
}
