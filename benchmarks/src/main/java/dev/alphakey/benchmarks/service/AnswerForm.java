package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;
import java.util.List;

/** How finished pictures are told, which differs between the calls. */
interface AnswerForm {
    JsonObject whole(List<Made> made);

    /** What a stream sends, in order; the last event ends it. */
    List<JsonObject> events(List<Made> made);
}
