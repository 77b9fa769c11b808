package io.aval.network;

import io.aval.network.command.NetworkCommands;
import io.aval.network.command.Surroundings;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The program behind {@code aval network}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("--train")) {
            Training.run(Path.of(arguments[1]));
            return;
        }
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        System.exit(NetworkCommands.run(
                new Surroundings(System.getenv(), out, err, Path.of(""), InstantSource.system(), terminal), arguments));
    }
}
