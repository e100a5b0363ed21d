package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.Size;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a stand-in behaves.
 *
 * @param port of 127.0.0.1; 0 for any that is free
 * @param seed the same seed and prompts give the same pictures
 * @param faults what goes wrong
 * @param journal a file that a line of JSON per request is appended to
 * @param autoSize of pictures whose size is left to the model; without one about 1.57 megapixels in odd sizes, as in reality
 * @param editShiftX pixels that the subject moves to the right when its background is exchanged
 * @param editShiftY pixels that it moves down
 * @param previewTransparency whether gpt-image-2 takes {@code background=transparent}
 */
public record StandInOptions(
        int port, long seed, Faults faults, Optional<Path> journal, Optional<Size> autoSize, int editShiftX, int editShiftY,
        boolean previewTransparency) {
    /** A free port, no faults, real sizes. */
    public static final StandInOptions DEFAULT =
            new StandInOptions(0, 1, Faults.NONE, Optional.empty(), Optional.empty(), 0, 0, true);

    public StandInOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        Objects.requireNonNull(faults);
        Objects.requireNonNull(journal);
        Objects.requireNonNull(autoSize);
    }

    public StandInOptions withPort(int number) {
        return new StandInOptions(number, seed, faults, journal, autoSize, editShiftX, editShiftY, previewTransparency);
    }

    public StandInOptions withSeed(long number) {
        return new StandInOptions(port, number, faults, journal, autoSize, editShiftX, editShiftY, previewTransparency);
    }

    public StandInOptions withFaults(Faults plan) {
        return new StandInOptions(port, seed, plan, journal, autoSize, editShiftX, editShiftY, previewTransparency);
    }

    public StandInOptions withJournal(Path file) {
        return new StandInOptions(
                port, seed, faults, Optional.of(file), autoSize, editShiftX, editShiftY, previewTransparency);
    }

    /** Small pictures make tests quick. */
    public StandInOptions withAutoSize(Size size) {
        return new StandInOptions(
                port, seed, faults, journal, Optional.of(size), editShiftX, editShiftY, previewTransparency);
    }

    public StandInOptions withEditShift(int right, int down) {
        return new StandInOptions(port, seed, faults, journal, autoSize, right, down, previewTransparency);
    }

    public StandInOptions withPreviewTransparency(boolean taken) {
        return new StandInOptions(port, seed, faults, journal, autoSize, editShiftX, editShiftY, taken);
    }
}
