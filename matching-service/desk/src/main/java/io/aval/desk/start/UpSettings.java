package io.aval.desk.start;

import io.aval.desk.demo.DemoScale;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * How {@code aval up} was called.
 *
 * @param data the data folder
 * @param scale size of the demonstration
 * @param httpPort port of the first desk's pages; the others follow; 0 for any that are free
 * @param grpcPort port of the first desk's gRPC; the others follow; 0 for any that are free
 * @param training start, look once at everything, stop: a run from which the JVM learns to start faster
 */
public record UpSettings(Path data, DemoScale scale, int httpPort, int grpcPort, boolean training) {

    /** What the program takes. */
    public static final String USAGE = """
            Usage: aval up [--data FOLDER] [--size full|small] [--http-port N] [--grpc-port N]
              --data FOLDER   where everything is kept (AVAL_DATA; default ./data)
              --size SIZE     full: 3,000 enterprises, 50 financiers, 2,000 bills, 3,000 rights (default);
                              small: about a hundredth of it
              --http-port N   pages of the four desks at N to N+3 (AVAL_HTTP_PORT; default 8101)
              --grpc-port N   gRPC of the four desks at N to N+3 (AVAL_GRPC_PORT; default 9101)
            """;

    private static final int HTTP = 8_101;
    private static final int GRPC = 9_101;
    private static final int LAST_PORT = 65_532;

    /**
     * Reads arguments and environment; arguments go first.
     *
     * @throws StartFailure with a sentence if they cannot be understood
     */
    public static UpSettings of(String[] arguments, Map<String, String> environment) {
        String data = environment.getOrDefault("AVAL_DATA", "data");
        String http = environment.getOrDefault("AVAL_HTTP_PORT", Integer.toString(HTTP));
        String grpc = environment.getOrDefault("AVAL_GRPC_PORT", Integer.toString(GRPC));
        String size = "full";
        boolean training = false;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--data" -> data = value(word, words);
                case "--size" -> size = value(word, words);
                case "--http-port" -> http = value(word, words);
                case "--grpc-port" -> grpc = value(word, words);
                case "--train" -> training = true;
                default -> throw new StartFailure(Sentences.USAGE, "'" + word + "' is not known.\n" + USAGE);
            }
        }
        return new UpSettings(
                Path.of(data), scale(size), port("--http-port", http), port("--grpc-port", grpc), training);
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
            case "small" -> DemoScale.SMALL;
            default -> throw new StartFailure(Sentences.USAGE, "--size is full or small, not '" + size + "'.");
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
