package io.aval.engine.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of our own, to be killed or hemmed in. */
final class Child {

    private Child() {}

    /** Starts a main class; whatever the process writes by itself goes into the folder. */
    static Process start(Path folder, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Who is killed does not delete the library that it has unpacked
        builder.environment()
                .put(
                        "ROCKSDB_SHAREDLIB_DIR",
                        Files.createDirectories(folder.resolve("library")).toString());
        return builder.start();
    }
}
