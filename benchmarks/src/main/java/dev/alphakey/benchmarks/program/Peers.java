package dev.alphakey.benchmarks.program;

import java.util.List;
import java.util.stream.Stream;

/** The programs that people use otherwise, each with the settings that its documentation or its users recommend. */
public final class Peers {
    private static final String PILLOW_OPTIONS =
            " --auto-key border --soft-matte --transparent-threshold 12 --opaque-threshold 220 --despill --force";

    private static final Peer OPENCV = new Peer(
            "opencv",
            "OpenCV distance matte",
            "OPENCV",
            List.of("python"),
            "{program} {peers}/version.py cv2 numpy",
            "cv2",
            "{program} {peers}/opencv_matte.py {in} {out} {key}",
            "apt-get install python3-opencv");

    /** Those whose mattes are judged. */
    public static final List<Peer> JUDGED = List.of(
            new Peer(
                    "pillow",
                    "Pillow script",
                    "PILLOW SCRIPT",
                    List.of("python"),
                    "{program} {peers}/version.py PIL",
                    "PIL",
                    "{program} {peers}/pillow_threshold.py --input {in} --out {out}" + PILLOW_OPTIONS,
                    "apt-get install python3-pil"),
            new Peer(
                    "vlahos",
                    "Vlahos (numpy)",
                    "VLAHOS",
                    List.of("python"),
                    "{program} {peers}/version.py numpy PIL",
                    "numpy",
                    "{program} {peers}/vlahos.py {in} {out}",
                    "apt-get install python3-numpy python3-pil"),
            new Peer(
                    "imagemagick",
                    "ImageMagick -fuzz",
                    "IMAGEMAGICK",
                    List.of("magick", "convert"),
                    "{program} -version",
                    "ImageMagick",
                    "{program} {in} -fuzz 20% -transparent {key} {out}",
                    "apt-get install imagemagick"),
            new Peer(
                    "ffmpeg",
                    "FFmpeg colorkey + despill",
                    "FFMPEG",
                    List.of("ffmpeg"),
                    "{program} -version",
                    "ffmpeg version",
                    "{program} -v error -y -i {in} -vf format=rgba,colorkey={0xkey}:0.3:0.2{despill} -frames:v 1 {out}",
                    "apt-get install ffmpeg"),
            new Peer(
                    "gegl",
                    "GEGL color-to-alpha",
                    "GEGL",
                    List.of("gegl"),
                    "{program} --exists gegl:color-to-alpha",
                    "",
                    "{program} {in} -o {out} -- gegl:color-to-alpha color={key} transparency-threshold=0.05",
                    "apt-get install gegl"),
            new Peer(
                    "sharp",
                    "sharp + distance loop",
                    "SHARP",
                    List.of("node"),
                    "{program} {peers}/sharp_unmix.cjs --version",
                    "sharp",
                    "{program} {peers}/sharp_unmix.cjs {in} {out} {key}",
                    "npm install sharp, and NODE_PATH set to its node_modules"),
            new Peer(
                    "pymatting",
                    "PyMatting closed form",
                    "PYMATTING",
                    List.of("python"),
                    "{program} {peers}/version.py pymatting numpy PIL",
                    "pymatting",
                    "{program} -B {peers}/closed_form.py {in} {out}",
                    "pip install pymatting pillow"));

    /** Those that are timed: what people use for many files, so no matting that takes seconds for each. */
    public static final List<Peer> TIMED =
            Stream.concat(Stream.of(byId("sharp"), OPENCV), Stream.of("ffmpeg", "gegl", "imagemagick", "pillow").map(Peers::byId))
                    .toList();

    private Peers() {}

    private static Peer byId(String id) {
        return JUDGED.stream().filter(peer -> peer.id().equals(id)).findFirst().orElseThrow();
    }
}
