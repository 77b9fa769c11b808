package io.aval.client.embedded;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.store.LedgerFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * A process that writes until it is killed, or until a write fails, and says on its standard output what was reported
 * committed: {@code <number> <transaction id>} a line, or {@code fault <kind>}.
 *
 * <p>Arguments: the folder, a prefix for the numbers, and optionally a size that no file may exceed from then on.
 */
public final class CrashWriter {
    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedNetwork network = EmbeddedNetwork.open(
                Path.of(arguments[0]), NumberChaincode.NETWORK, BatchSettings.DEFAULT, NumberChaincode::invoke);
        if (arguments.length > 2) {
            limitFileSize(arguments[2]);
        }
        say("open " + network.height());
        long next = 0;
        Semaphore window = new Semaphore(64);
        while (true) {
            window.acquire();
            String number = arguments[1] + next++;
            NumberChaincode.submit(network, NumberChaincode.endorsed(network, number))
                    .handle((commit, failure) ->
                            failure == null ? number + " " + committed(commit) : "fault " + kind(failure))
                    .thenAccept(line -> {
                        say(line);
                        window.release();
                    })
                    .exceptionally(CrashWriter::die);
        }
    }

    private static Void die(Throwable unexpected) {
        say("died of " + unexpected);
        throw new IllegalStateException(unexpected);
    }

    private static String committed(Commit commit) {
        return commit.isValid() ? commit.txId() : commit.code().name();
    }

    private static LedgerFault.Kind kind(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return ((LedgerFault) cause).kind();
    }

    private static void limitFileSize(String bytes) throws IOException, InterruptedException {
        String pid = Long.toString(ProcessHandle.current().pid());
        int exit = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("prlimit failed with " + exit);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
