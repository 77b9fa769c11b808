package io.aval.desk.start;

import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.matching.MatchOutcome;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code aval up}: opens the embedded ledger and the four desks, loads the demonstration if it is not loaded yet, runs the
 * first match, tells where to log in, and serves until it is stopped.
 */
public final class Up {

    private static final int FAREWELL_SECONDS = 60;

    private final UpSettings settings;
    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final CountDownLatch stop = new CountDownLatch(1);

    private Up(UpSettings settings, PrintStream out, boolean terminal) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs until it is stopped; the exit statuses are those of the command line. */
    public static void main(String[] arguments) {
        // Tomcat tells every step of its start through java.util.logging
        Logger.getLogger("").setLevel(Level.WARNING);
        CountDownLatch ended = new CountDownLatch(1);
        int exit = 0;
        try {
            boolean terminal = Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
            Up up = new Up(UpSettings.of(arguments, System.getenv()), System.out, terminal);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> up.stopAndWait(ended), "stop"));
            up.run();
        } catch (IOException | InterruptedException | RuntimeException e) {
            StartFailure failure = Sentences.of(e);
            System.err.println();
            System.err.println("aval: " + failure.sentence());
            exit = failure.exit();
        } finally {
            ended.countDown();
        }
        System.exit(exit);
    }

    /** Called by the JVM when it is told to end; the main thread closes everything. */
    private void stopAndWait(CountDownLatch ended) {
        stop.countDown();
        try {
            if (!ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("aval: what is running does not end; stopping all the same. Nothing is lost.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int i = 0; i < Demo.ORGANISATIONS.size(); i++) {
            requireFree(settings.httpPort(), i, "--http-port");
            requireFree(settings.grpcPort(), i, "--grpc-port");
        }
        DataFolder data = DataFolder.open(
                settings.data(), settings.scale(), settings.backEnd().mark());
        say("Aval: " + settings.backEnd().sentence() + " and four desks, everything in " + settings.data());
        try (Demonstration demonstration = Demonstration.open(settings, data)) {
            data.claim();
            try {
                present(demonstration, data);
            } finally {
                data.release();
            }
        }
        say("Stopped cleanly. Everything is kept in " + settings.data() + "; '"
                + settings.backEnd().command() + "' goes on from here.");
    }

    private void present(Demonstration demonstration, DataFolder data) throws IOException, InterruptedException {
        Greeting greeting = new Greeting(demonstration, settings.data());
        data.writeLogins(greeting.loginsFile());
        String page = greeting.page(greeting.user("regulator"));
        say(String.format("The desks are open after %.1f s; the first page: %s", seconds(), page));
        say("");
        say(greeting.logins());
        fill(demonstration, data);
        say("Try next, in another terminal:");
        greeting.commands().forEach(command -> say("  " + command));
        say("");
        serve(greeting);
    }

    private void fill(Demonstration demonstration, DataFolder data) throws IOException, InterruptedException {
        if (!data.isLoaded()) {
            ProgressLine progress = new ProgressLine("Loading acts onto the ledger", out, terminal);
            demonstration.load(progress::at, this::isStopping);
            Optional<MatchOutcome> match = demonstration.firstMatch((phase, share) -> {});
            match.ifPresent(outcome -> keep(data, outcome));
            data.loaded();
        }
        data.firstMatch().ifPresent(this::say);
        say(String.format("Ready after %.1f s.", seconds()));
        say("");
    }

    private static void keep(DataFolder data, MatchOutcome outcome) {
        try {
            data.writeFirstMatch("The first match\n" + outcome.table() + "Offers made                    "
                    + String.format("%,24d", outcome.offers()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Greeting greeting) throws IOException, InterruptedException {
        if (settings.training()) {
            for (String as : List.of("bank-a", "sme", "platform", "regulator")) {
                DemoUser user = greeting.user(as);
                WarmUp.look(greeting.page(user), user.user(), user.token());
            }
            return;
        }
        say("Ctrl-C stops it.");
        stop.await();
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private static void requireFree(int first, int number, String option) {
        if (first != 0) {
            PortOwner.requireFree(first + number, option);
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }
}
