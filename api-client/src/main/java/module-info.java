/** A thin, typed client for OpenAI's image APIs; it knows nothing of pixels beyond bytes and media types. */
module dev.alphakey.openai {
    requires transitive okhttp3;
    requires com.google.gson;

    exports dev.alphakey.openai;
    exports dev.alphakey.openai.cost;
    exports dev.alphakey.openai.file;
    exports dev.alphakey.openai.image;
    exports dev.alphakey.openai.model;
    exports dev.alphakey.openai.picture;
    exports dev.alphakey.openai.responses;
}
