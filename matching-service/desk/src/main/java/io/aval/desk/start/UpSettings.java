package io.aval.desk.start;

import io.aval.desk.demo.DemoScale;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * How {@code aval up} was called.
 *
 * @param backEnd the ledger that it runs on
 * @param data the data folder
 * @param scale size of the demonstration
 * @param httpPort port of the first desk's pages; the others follow; 0 for any that are free
 * @param grpcPort port of the first desk's gRPC; the others follow; 0 for any that are free
 * @param training start, look once at everything, stop: a run from which the JVM learns to start faster
 */
public record UpSettings(BackEnd backEnd, Path data, DemoScale scale, int httpPort, int grpcPort, boolean training) {

    /** What the program takes. */
    public static final String USAGE = """
            Usage: aval up [--fabric] [--network FOLDER] [--data FOLDER] [--size full|tenth|small] [--http-port N] [--grpc-port N]
              --fabric        on a Fabric network instead of the embedded ledger; it is started if it does not run
              --network FOLDER  the network's folder (AVAL_NETWORK; default ./data/network)
              --data FOLDER   where everything is kept (AVAL_DATA; default ./data, with --fabric ./data/fabric)
              --size SIZE     full: 3,000 enterprises, 50 financiers, 2,000 bills, 3,000 rights (default);
                              tenth: a tenth of it (default with --fabric); small: about a hundredth
              --http-port N   pages of the four desks at N to N+3 (AVAL_HTTP_PORT; default 8101)
              --grpc-port N   gRPC of the four desks at N to N+3 (AVAL_GRPC_PORT; default 9101)
            """;

    /** Where everything is kept if nothing else is said. */
    static final String DATA = "data";

    private static final String FABRIC_DATA = "data/fabric";
    private static final int HTTP = 8_101;
    private static final int GRPC = 9_101;
    private static final int LAST_PORT = 65_532;

    /**
     * Reads arguments and environment; arguments go first.
     *
     * @throws StartFailure with a sentence if they cannot be understood
     */
    public static UpSettings of(String[] arguments, Map<String, String> environment) {
        String data = environment.get("AVAL_DATA");
        String network = environment.getOrDefault("AVAL_NETWORK", "data/network");
        String http = environment.getOrDefault("AVAL_HTTP_PORT", Integer.toString(HTTP));
        String grpc = environment.getOrDefault("AVAL_GRPC_PORT", Integer.toString(GRPC));
        String size = null;
        boolean fabric = false;
        boolean training = false;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--fabric" -> fabric = true;
                case "--network" -> network = value(word, words);
                case "--data" -> data = value(word, words);
                case "--size" -> size = value(word, words);
                case "--http-port" -> http = value(word, words);
                case "--grpc-port" -> grpc = value(word, words);
                case "--train" -> training = true;
                default -> throw new StartFailure(Sentences.USAGE, "'" + word + "' is not known.\n" + USAGE);
            }
        }
        BackEnd backEnd = fabric ? new BackEnd.Fabric(Path.of(network)) : new BackEnd.Embedded();
        return new UpSettings(
                backEnd,
                Path.of(data != null ? data : fabric ? FABRIC_DATA : DATA),
                size == null ? backEnd.usualScale() : scale(size),
                port("--http-port", http),
                port("--grpc-port", grpc),
                training);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new StartFailure(Sentences.USAGE, option + " needs a value.\n" + USAGE);
        }
        return words.next();
    }

    private static DemoScale scale(String size) {
        return switch (size) {
            case "full" -> DemoScale.FULL;
            case "tenth" -> DemoScale.TENTH;
            case "small" -> DemoScale.SMALL;
            default -> throw new StartFailure(Sentences.USAGE, "--size is full, tenth or small, not '" + size + "'.");
        };
    }

    private static int port(String option, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls to the sentence below, like a number out of range.
        }
        throw new StartFailure(Sentences.USAGE, option + " is 0 to " + LAST_PORT + ", not '" + text + "'.");
    }
}
