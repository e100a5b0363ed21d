package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.benchmarks.service.Faults;
import dev.alphakey.benchmarks.service.StandIn;
import dev.alphakey.benchmarks.service.StandInOptions;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code service}: a stand-in of the image service, until it is killed. */
final class ServiceCommand {
    private static final Help HELP = new Help(
            "service [OPTIONS]",
            new Options()
                    .addOption(Help.value("port", "N", "of 127.0.0.1 (default 0, any that is free)"))
                    .addOption(Help.value("seed", "N", "whole number; the same one gives the same pictures and faults (default 1)"))
                    .addOption(Help.value("faults", "LIST", "of NAME=SHARE, what goes wrong and how often (default nothing)"))
                    .addOption(Help.value("journal", "FILE", "to append a line of JSON per request to"))
                    .addOption(Help.value("auto-size", "N|WxH", "of pictures of size auto (default about 1.57 megapixels)"))
                    .addOption(Help.value("edit-shift", "X,Y", "pixels that a subject moves when its background is exchanged"))
                    .addOption(Option.builder().longOpt("no-preview").desc("gpt-image-2 takes no transparent background").get()),
            """
            Prints the base URL on its first line and serves there until it is killed. Any key that starts with sk- is taken.

            Faults: none, 429, quota, 500, 502, 503, 403, moderation, drop (before any work), lost (paid, no byte sent), cut and
            reset (paid, broken off midway), event (error in a stream), base64 (too short), type (wrong content type), poor (the
            key is ignored); also slow=MILLIS, retry-after=MILLIS and storm=FIRST+COUNT for a run of 429.

            Examples:
              service --port 8080
              service --faults 429=0.1,500=0.1,drop=0.1,slow=50 --seed 7 --journal requests.jsonl
              service --auto-size 640 --faults storm=10+20,retry-after=100
              OPENAI_BASE_URL=http://127.0.0.1:8080/v1 OPENAI_API_KEY=sk-test alphakey ...

            GET /truth?sha256=HEX beside /v1 answers with the cutout that a picture made here was painted from.""");

    private ServiceCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        StandInOptions options;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            options = options(line);
        } catch (IllegalArgumentException e) {
            System.err.println("service: " + e.getMessage());
            return 2;
        }
        try (StandIn service = StandIn.start(options)) {
            System.out.println(service.baseUrl());
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            System.err.println("service: port " + options.port() + " is taken; use another --port, or 0 for any");
            return 1;
        }
        return 0;
    }

    private static StandInOptions options(CommandLine line) {
        StandInOptions options = StandInOptions.DEFAULT
                .withPort((int) whole(line, "port", 0, 0, 65535))
                .withSeed(whole(line, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE))
                .withFaults(Faults.parse(line.getOptionValue("faults", "")))
                .withPreviewTransparency(!line.hasOption("no-preview"));
        if (line.hasOption("auto-size")) {
            options = options.withAutoSize(Size.parse(line.getOptionValue("auto-size")));
        }
        if (line.hasOption("journal")) {
            options = options.withJournal(journal(Path.of(line.getOptionValue("journal"))));
        }
        if (line.hasOption("edit-shift")) {
            String text = line.getOptionValue("edit-shift");
            if (!text.matches("-?[0-9]{1,3},-?[0-9]{1,3}")) {
                throw new IllegalArgumentException("--edit-shift takes X,Y in pixels, not '" + text + "'");
            }
            String[] pixels = text.split(",");
            options = options.withEditShift(Integer.parseInt(pixels[0]), Integer.parseInt(pixels[1]));
        }
        return options;
    }

    private static Path journal(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--journal " + file + " cannot be a file: its folder is missing, or it is one");
        }
        return file;
    }

    private static long whole(CommandLine line, String name, long otherwise, long least, long most) {
        String text = line.getOptionValue(name, String.valueOf(otherwise));
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " takes a whole number, not '" + text + "'", e);
        }
        throw new IllegalArgumentException("--" + name + " is " + least + " to " + most + ", not " + text);
    }
}
