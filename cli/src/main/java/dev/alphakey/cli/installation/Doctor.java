package dev.alphakey.cli.installation;

import dev.alphakey.LoopForms;
import dev.alphakey.cli.command.Settings;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What is found out about this installation, as lines of a name and a value; nothing of it is secret. */
public final class Doctor {
    private static final String KEY = "OPENAI_API_KEY";

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Doctor() {}

    /** Looks at everything once. */
    public static Doctor examine(String version, Map<String, String> environment) {
        var doctor = new Doctor();
        doctor.facts.put("alphakey", version);
        doctor.examineJava();
        doctor.examineLoops();
        doctor.examineCodecs();
        doctor.examineService(environment);
        return doctor;
    }

    /** Strings, whole numbers and truths, in the order in which to print them. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** What does not work, a sentence each; empty if all is well. */
    public List<String> complaints() {
        return complaints;
    }

    private void examineJava() {
        facts.put("java", property("java.version") + ", " + property("java.vendor"));
        facts.put("javaHome", property("java.home"));
        facts.put("system", property("os.name") + ", " + property("os.arch"));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("maxHeapMebibytes", Runtime.getRuntime().maxMemory() >> 20);
        facts.put("classArchive", classArchive());
    }

    private static String classArchive() {
        String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
        for (String argument : arguments) {
            if (argument.startsWith("-XX:AOTCache=") || argument.startsWith("-XX:SharedArchiveFile=")) {
                return "alphakey's own";
            }
        }
        return property("java.vm.info").contains("sharing") ? "Java's" : "none";
    }

    private void examineLoops() {
        LoopForms forms = LoopForms.inUse();
        facts.put("laneBits", forms.laneBits());
        facts.put("loopsForOneFile", forms.oneFile());
        facts.put("loopsForManyFiles", forms.manyFiles());
        facts.put("loopsReason", forms.reason());
    }

    private void examineCodecs() {
        facts.put("png", "own");
        facts.put("jpeg", plugin("jpeg"));
        facts.put("tiff", plugin("tiff"));
        facts.put("gif", plugin("gif"));
        facts.put("bmp", plugin("bmp"));
        facts.put("webp", webp());
    }

    private String plugin(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            complaints.add("nothing reads " + format);
            return "missing";
        }
        boolean better = false;
        while (readers.hasNext()) {
            better |= readers.next().getClass().getName().startsWith("com.twelvemonkeys.");
        }
        return better ? "TwelveMonkeys" : "Java's";
    }

    /** Encodes a pixel, since the native library is loaded only then. */
    private String webp() {
        try {
            Images.encode(Raster.filled(1, 1, 0xff00ff00), ImageFormat.WEBP, WriteOptions.DEFAULT, new ByteArrayOutputStream());
            return "native library";
        } catch (IOException | RuntimeException | LinkageError e) {
            complaints.add("WebP cannot be written: its native library does not load on this system");
            return "missing";
        }
    }

    private void examineService(Map<String, String> environment) {
        facts.put("apiKeySet", !environment.getOrDefault(KEY, "").isBlank());
        facts.put("service", service(environment.getOrDefault("OPENAI_BASE_URL", "")));
        facts.put("settings", Settings.place(environment).filter(Files::isRegularFile).map(Path::toString).orElse("none"));
    }

    /** The host alone, since an address may hold a password. */
    private static String service(String baseUrl) {
        if (baseUrl.isBlank()) {
            return "api.openai.com";
        }
        try {
            String host = URI.create(baseUrl.strip()).getHost();
            return host == null ? "OPENAI_BASE_URL names none" : host;
        } catch (IllegalArgumentException e) {
            return "OPENAI_BASE_URL is no address";
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
