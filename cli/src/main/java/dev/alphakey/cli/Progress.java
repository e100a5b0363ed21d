package dev.alphakey.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run over several files has come. */
interface Progress {
    /** Shows nothing, for single files and for output that nobody watches. */
    Progress NONE = new Progress() {};

    /** A bar with rate and time left. */
    static Progress bar(String task, int total, PrintStream stream) {
        return new Bar(task, total, stream);
    }

    default void starting(String name) {}

    default void step() {}

    /** Prints a line without breaking the bar. */
    default void print(PrintStream stream, String text) {
        stream.println(text);
    }

    default void close() {}

    /** The bar of the progress library. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private final PrintStream barStream;

        private Bar(String task, int total, PrintStream stream) {
            barStream = stream;
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(stream))
                    .showSpeed()
                    .build();
        }

        @Override
        public void starting(String name) {
            bar.setExtraMessage(" " + name);
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void print(PrintStream stream, String text) {
            // Clears the bar's line first; the bar redraws itself below.
            barStream.print("\r\u001b[2K");
            barStream.flush();
            stream.println(text);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
