package dev.alphakey.cli.jobs;

import dev.alphakey.cli.service.PictureOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One order of a batch.
 *
 * @param place file and line where it is written
 * @param name of its picture below the batch's folder
 * @param targets where its pictures go, as many as are ordered
 * @param id the same for the same request and name, whatever file it is written in
 */
record Job(String place, PictureOrder order, String name, List<Path> targets, String id) {
    private static final int ID_DIGITS = 32;

    Job(String place, PictureOrder order, String name, List<Path> targets) {
        this(place, order, name, List.copyOf(targets), id(order, name));
    }

    private static String id(PictureOrder order, String name) {
        MessageDigest digest = sha256();
        add(digest, name);
        for (Map.Entry<String, Object> field : order.fields().entrySet()) {
            add(digest, field.getKey());
            add(digest, field.getValue().toString());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length, so that no two lists of texts are the same. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
