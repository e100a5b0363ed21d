package dev.alphakey.openai.wire.request;

import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.model.InputRule;
import dev.alphakey.openai.picture.PictureFacts;
import java.io.IOException;

/** What a picture must be to travel inside JSON. */
final class DataUrl {
    /** The most characters that the service takes. */
    private static final long MOST_CHARACTERS = 20_971_520;

    private DataUrl() {}

    static long base64Length(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    /**
     * The address, which may be a data URL that somebody else made.
     *
     * @throws IllegalArgumentException when it is too long
     */
    static String checked(ImageSource.Url address) {
        if (address.url().length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a data URL of " + address.url().length() + " characters does not fit into a"
                    + " request (" + MOST_CHARACTERS + " do); upload the picture as a file and give its id");
        }
        return address.url();
    }

    /**
     * The media type that the first bytes tell; names are not asked, since the service looks at bytes too.
     *
     * @throws IllegalArgumentException for what is no picture that the service takes, and for one that is too large
     */
    static String mediaType(ImageSource.Upload upload) throws IOException {
        String type = PictureFacts.read(upload.content()).mediaType().filter(InputRule.LOOKED_AT.mediaTypes()::contains)
                .orElseThrow(() -> new IllegalArgumentException(
                        upload.name() + ": not a PNG, JPEG, WebP or GIF by its first bytes"));
        long characters = "data:;base64,".length() + type.length() + base64Length(upload.content().length());
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(upload.name() + ": " + upload.content().length()
                    + " bytes do not fit into a request (about 15.7 million do); upload it as a file and give its id");
        }
        return type;
    }
}
