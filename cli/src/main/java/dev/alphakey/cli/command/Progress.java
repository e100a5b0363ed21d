package dev.alphakey.cli.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run over several files has come. */
public interface Progress {
    /** Shows nothing, for single files and for output that nobody watches. */
    Progress NONE = new Progress() {};

    /** A bar with rate and time left. */
    static Progress bar(String task, int total, PrintStream stream) {
        return new Bar(task, total, stream);
    }

    /** @param skipped whether the step took no time and tells nothing about the rate */
    default void step(boolean skipped) {}

    /** A word behind the bar, such as what has been spent so far. */
    default void remark(String word) {}

    /** Prints a line without breaking the bar. */
    default void print(PrintStream stream, String text) {
        stream.println(text);
    }

    default void close() {}

    /** The bar of the progress library, which draws from a thread of its own. */
    final class Bar implements Progress {
        private final Line line;
        private final ProgressBar bar;

        private Bar(String task, int total, PrintStream stream) {
            line = new Line(stream);
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(line)
                    .showSpeed()
                    .build();
        }

        @Override
        public void step(boolean skipped) {
            if (skipped) {
                bar.maxHint(bar.getMax() - 1);
            } else {
                bar.step();
            }
        }

        @Override
        public void remark(String word) {
            bar.setExtraMessage(word);
        }

        @Override
        public void print(PrintStream stream, String text) {
            line.above(stream, text);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** The last line of the terminal, which holds either the bar or a line of text, never parts of both. */
    final class Line implements ProgressBarConsumer {
        private static final String CLEAR = "\r\u001b[2K";

        private final PrintStream stream;
        private final ConsoleProgressBarConsumer console;
        private String shown = "";

        Line(PrintStream stream) {
            this.stream = stream;
            this.console = new ConsoleProgressBarConsumer(stream);
        }

        synchronized void above(PrintStream other, String text) {
            stream.print(CLEAR);
            stream.flush();
            other.println(text);
            stream.print(shown);
            stream.flush();
        }

        @Override
        public int getMaxRenderedLength() {
            return console.getMaxRenderedLength();
        }

        @Override
        public synchronized void accept(String text) {
            shown = text;
            stream.print("\r" + text);
            stream.flush();
        }

        @Override
        public synchronized void close() {
            shown = "";
            stream.println();
            stream.flush();
        }
    }
}
