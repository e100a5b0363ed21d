package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A peer that is installed: a whole process, from a PNG to a PNG. */
record OutsideProgram(Peer.Installed installed, Tools tools) implements Contender {
    @Override
    public String title() {
        return installed.peer().title();
    }

    @Override
    public String heading() {
        return installed.peer().heading();
    }

    @Override
    public Raster cutOut(Case picture) throws IOException, InterruptedException {
        Peer peer = installed.peer();
        String name = picture.name() + "." + peer.id();
        Path in = tools.scratch().resolve(name + ".in.png");
        Path out = tools.scratch().resolve(name + ".png");
        try {
            Images.write(picture.picture().image(), in, WriteOptions.DEFAULT);
            tools.make(
                    out,
                    peer.command(installed.program(), tools, in.toString(), out.toString(), picture.paintedKey()));
            return Images.read(out, ReadLimits.DEFAULT).raster();
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}
