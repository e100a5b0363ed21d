package dev.alphakey.openai.image;

import java.util.Objects;

/** A picture given to the service: its bytes, or where the service finds it. */
public sealed interface ImageSource {
    /** A file that was uploaded before, by its id. */
    record FileId(String id) implements ImageSource {
        public FileId {
            Objects.requireNonNull(id);
        }
    }

    /** An https address that the service fetches, or a base64 data URL. */
    record Url(String url) implements ImageSource {
        public Url {
            Objects.requireNonNull(url);
        }

        /** A data URL is a picture, and an address may be signed: neither belongs in a log. */
        @Override
        public String toString() {
            return "Url[" + url.length() + " characters]";
        }
    }

    /**
     * Bytes to upload.
     *
     * @param name the file name that the service is told
     * @param content read anew for each attempt
     */
    record Upload(String name, Content content) implements ImageSource {
        public Upload {
            Objects.requireNonNull(name);
            Objects.requireNonNull(content);
        }
    }
}
