package dev.alphakey.cli.jobs;

import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A picture that was saved.
 *
 * @param file where; absolute when it is not below the batch's folder
 * @param sha256 of its bytes, in hexadecimal
 */
record SavedFile(Path file, String sha256) {
    static SavedFile of(Path file) throws IOException {
        return new SavedFile(file, hash(file));
    }

    /** Whether it is there as it was saved, or as a person has changed it since: whole, in any case. */
    boolean isWhole() {
        try {
            return Files.isRegularFile(file) && (hash(file).equals(sha256) || isPicture(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPicture(Path file) {
        try {
            Images.read(file, ReadLimits.DEFAULT);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Job.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
