package dev.alphakey.benchmarks.service;

import java.util.ArrayList;
import java.util.List;

/** A journal entry in the making; one thread fills it while it serves the request. */
final class Receipt {
    final String method;
    final String path;
    final String requestId;
    String model = "";
    String prompt = "";
    String job = "";
    int status;
    String outcome = "ok";
    Fault fault = Fault.NONE;
    boolean delivered;
    int pictures;
    long outputTokens;
    final List<String> sha256 = new ArrayList<>();

    Receipt(String method, String path, String requestId) {
        this.method = method;
        this.path = path;
        this.requestId = requestId;
    }
}
