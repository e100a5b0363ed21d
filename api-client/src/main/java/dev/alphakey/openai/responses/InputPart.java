package dev.alphakey.openai.responses;

import dev.alphakey.openai.image.ImageSource;
import java.util.Objects;
import java.util.Optional;

/** A piece of a message. */
public sealed interface InputPart {
    /** Words. */
    record Text(String text) implements InputPart {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A picture to look at, or to edit. Bytes travel inside the request, in base64: at most about 15.7 million of them; larger
     * pictures are uploaded as files first.
     *
     * @param detail how closely the text model looks: {@code low}, {@code high}, {@code auto} or {@code original}
     */
    record Picture(ImageSource source, Optional<String> detail) implements InputPart {
        public Picture {
            Objects.requireNonNull(source);
            Objects.requireNonNull(detail);
        }

        /** A picture that the service looks at as it likes. */
        public Picture(ImageSource source) {
            this(source, Optional.empty());
        }
    }
}
