package dev.alphakey.benchmarks;

import java.util.Arrays;

/** Entry point of {@code benchmarks.jar}: the first word names the command. */
public final class Main {
    private static final String USAGE = """
            Usage: java -jar benchmarks.jar COMMAND [OPTIONS]

              scenes      draw subjects with known truth over generated key backgrounds
              quality     judge the mattes of AlphaKey and of the peers that are installed against the truth
              defects     count what the checks catch of seeded defects, and their false alarms
              speed       time everything, here and in the peers that are installed, and write the page about it
              processes   time whole processes only: the alphakey command beside the peers
              service     serve as a stand-in of the image service on this machine, for trials without a key
              jmh         run the JMH benchmarks; everything after it goes to JMH (jmh -h, jmh -l)

            Each command has --help.""";

    private Main() {}

    public static void main(String[] args) throws Exception {
        int status = run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... args) throws Exception {
        if (args.length == 0 || args[0].equals("--help") || args[0].equals("-h") || args[0].equals("help")) {
            System.out.println(USAGE);
            return args.length == 0 ? 2 : 0;
        }
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return switch (args[0]) {
            case "scenes" -> ScenesCommand.run(rest);
            case "quality" -> QualityCommand.run(rest);
            case "speed" -> SpeedCommand.run(rest);
            case "defects" -> DefectsCommand.run(rest);
            case "processes" -> ProcessesCommand.run(rest);
            case "service" -> ServiceCommand.run(rest);
            case "jmh" -> {
                org.openjdk.jmh.Main.main(rest);
                yield 0;
            }
            default -> {
                System.err.println("no command '" + args[0] + "': use scenes, quality, defects, speed, processes, service or jmh");
                yield 2;
            }
        };
    }
}
