package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.service.PictureNames;
import java.nio.file.Path;
import java.util.Locale;

/** What the pictures of jobs are called, always within the batch's folder. */
final class JobNames {
    private static final int LONGEST_SLUG = 60;

    private JobNames() {}

    /** {@code 007-a-red-robot.png}. */
    static String usual(int number, String request, String format) {
        return String.format(Locale.ROOT, "%03d-%s%s", number, slug(request), PictureNames.suffix(format));
    }

    /** A text's letters a to z and digits, with dashes for all between them. */
    static String slug(String text) {
        String dashed = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        String slug = dashed.substring(0, Math.min(dashed.length(), LONGEST_SLUG)).replaceAll("-$", "");
        return slug.isEmpty() ? "job" : slug;
    }

    /** The format that a job's own name speaks of; empty when its end says nothing. */
    static String format(String out) {
        String end = end(out);
        return end.equals("jpg") ? "jpeg" : end;
    }

    /**
     * A job's own name as it is below the folder.
     *
     * @throws UsageException when it leads elsewhere, or does not fit the format
     */
    static String own(String out, String format) throws UsageException {
        Path path = InputFile.path(out);
        if (path.isAbsolute() || out.matches("[A-Za-z]:.*")) {
            throw new UsageException("'out' is " + out + ", but a job's name is one below --out-dir");
        }
        boolean leadsOut = path.normalize().startsWith("..") || out.contains("\\");
        boolean names = !path.getFileName().toString().startsWith(".") && !out.endsWith("/");
        if (leadsOut || !names || path.normalize().toString().isEmpty()) {
            throw new UsageException("'out' is " + out + ", which is no file name below --out-dir");
        }
        if (out.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException("'out' has a character in it that no name should have");
        }
        String name = path.normalize().toString();
        if (end(name).isEmpty()) {
            return name + PictureNames.suffix(format);
        }
        if (!format(name).equals(format)) {
            throw new UsageException("'out' is " + out + ", but output format " + format + " makes files that end in "
                    + PictureNames.suffix(format) + ": change one of them");
        }
        return name;
    }

    private static String end(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
