package dev.alphakey.openai.responses;

import java.util.List;
import java.util.Objects;

/** One thing that a response answers to. */
public sealed interface InputItem {
    /**
     * A message.
     *
     * @param role {@code user}, {@code system} or {@code developer}
     */
    record Message(String role, List<InputPart> parts) implements InputItem {
        public Message {
            Objects.requireNonNull(role);
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a message needs words or a picture");
            }
        }

        /** What the user says and shows. */
        public static Message user(InputPart... parts) {
            return new Message("user", List.of(parts));
        }
    }

    /**
     * A picture that an earlier response made, by its call's id. The service knows it only while it stores responses.
     *
     * @param id begins with {@code ig_}
     */
    record ImageCall(String id) implements InputItem {
        public ImageCall {
            Objects.requireNonNull(id);
        }
    }

    /** Any item of an earlier response, by its id. The service knows it only while it stores responses. */
    record Reference(String id) implements InputItem {
        public Reference {
            Objects.requireNonNull(id);
        }
    }
}
