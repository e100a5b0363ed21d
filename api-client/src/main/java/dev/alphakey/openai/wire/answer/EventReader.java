package dev.alphakey.openai.wire.answer;

import java.io.IOException;
import java.util.function.Consumer;

/** Makes results of a stream's events, one stream long. Error events do not reach it. */
public interface EventReader<T> {
    /** Hands on what the event brings, which may be nothing; throws as {@link AnswerReader#read} does. */
    void read(ServerSentEvent event, Consumer<T> out) throws IOException;

    /** The answer of a server that ignored the wish for a stream and sent the usual JSON. */
    default void whole(Answer answer, Consumer<T> out) throws IOException {
        throw new UnreadableAnswer("no stream");
    }

    /** Whether what came can be all; a stream that closes before is a failure. */
    boolean finished();

    /** Whether nothing can be missing; a connection that breaks before is a failure. */
    default boolean complete() {
        return finished();
    }
}
