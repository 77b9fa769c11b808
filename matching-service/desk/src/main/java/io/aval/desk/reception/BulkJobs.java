package io.aval.desk.reception;

import io.aval.client.Receipt;
import io.aval.client.bulk.BulkFile;
import io.aval.client.bulk.BulkReport;
import io.aval.client.bulk.BulkRun;
import io.aval.client.bulk.BulkSettings;
import io.aval.client.bulk.Doing;
import io.aval.client.bulk.Footprint;
import io.aval.client.bulk.Journal;
import io.aval.desk.access.User;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Files of many acts at a desk: a journal for each user and file, so that the same file by the same user goes on where it
 * stopped. Thread-safe.
 */
public final class BulkJobs {

    /** Folder of the journals inside the desk's folder. */
    public static final String FOLDER = "bulk";

    private static final int BUFFER = 64 << 10;

    private final Path folder;
    private final Reception reception;
    private final FourEyes eyes;
    private final RecordIndex index;

    public BulkJobs(Path folder, Reception reception, FourEyes eyes, RecordIndex index) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.reception = reception;
        this.eyes = eyes;
        this.index = index;
    }

    /**
     * A user's run of a file.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_IN_USE} while it is running, {@code FOLDER_DAMAGED}
     */
    public Job open(User user, Path file) throws IOException {
        Digest digest = digest(file);
        String name = Digest.of(user.name() + "/" + digest.value()).value();
        return new Job(user, file, Journal.open(folder.resolve(name + ".journal"), digest));
    }

    /** One run; nobody else runs the same file for the same user meanwhile. */
    public final class Job implements AutoCloseable {

        private final User user;
        private final Path file;
        private final Journal journal;

        private Job(User user, Path file, Journal journal) {
            this.user = user;
            this.file = file;
            this.journal = journal;
        }

        /**
         * Brings every row to its end.
         *
         * @param progress told how many rows have come to theirs; by several threads
         * @throws io.aval.rules.refusal.RefusedException what has stopped it; another run goes on from there
         */
        public void run(BulkSettings settings, LongConsumer progress) throws IOException {
            try (BulkFile rows = new BulkFile(Files.newInputStream(file), this::requireMay)) {
                Doing doing = new Doing() {
                    @Override
                    public Receipt act(String request, List<Json.Obj> commands) {
                        return reception.act(user, request, commands);
                    }

                    @Override
                    public Receipt again(String request, List<Json.Obj> commands) {
                        return reception.submit(user, request, commands);
                    }
                };
                new BulkRun(journal, doing, Footprint.by(new IndexOpenings(index)), settings, progress).run(rows);
            }
        }

        /** Writes what has become of each row so far. */
        public BulkReport report(Writer out) throws IOException {
            return BulkReport.write(journal.path(), out);
        }

        private void requireMay(Json.Obj command) {
            Reception.requireRole(user, Requests.acts(List.of(command)));
            eyes.requireDirect(List.of(command));
        }

        @Override
        public void close() throws IOException {
            journal.close();
        }
    }

    private static Digest digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            read(in);
            return new Digest(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = 0;
        while (read >= 0) {
            read = in.read(buffer);
        }
    }
}
