package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.benchmarks.speed.Picture;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PNG encoders of other libraries on a cutout, timed inside their own process so that starting it does not count. */
final class Encoders {
    private static final String SCRIPT = "png_encoders.py";

    private Encoders() {}

    /** Their figures; none where Python or Pillow is missing. */
    static List<Figure> measure(Tools tools, Size size) throws IOException, InterruptedException {
        Path picture = tools.scratch().resolve("cutout-" + size + ".png");
        Images.write(Picture.cutout(size.width(), size.height()), picture, WriteOptions.DEFAULT.withOverwrite(true));
        List<String> command = List.of(tools.python(), tools.scripts().resolve(SCRIPT).toString(), picture.toString());
        return tools.ask(command).map(said -> parse(said, size.toString())).orElse(List.of());
    }

    /** Reads lines of name, CPU nanoseconds per pixel and bytes. */
    static List<Figure> parse(String said, String at) {
        List<Figure> figures = new ArrayList<>();
        for (String line : said.lines().toList()) {
            String[] cells = line.split("\t");
            if (cells.length == 3) {
                figures.add(Figure.of(Suite.ENCODER, "", cells[0], at, Measure.CPU_NS_PER_PIXEL, Double.parseDouble(cells[1])));
                figures.add(Figure.of(Suite.ENCODER, "", cells[0], at, Measure.BYTES, Double.parseDouble(cells[2])));
            }
        }
        return figures;
    }
}
