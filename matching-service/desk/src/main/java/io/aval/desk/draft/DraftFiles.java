package io.aval.desk.draft;

import io.aval.client.identity.AtomicFile;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file for each draft, replaced as a whole: {@code open/<id>.json} while something may come of it, {@code
 * settled/<id>.json} afterwards. Where a crash has left both, the settled one counts. Not thread-safe.
 */
final class DraftFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String ENDING = ".json";

    private final Path open;
    private final Path settled;
    private int count;

    DraftFiles(Path folder) throws IOException {
        open = Files.createDirectories(folder.resolve("open"));
        settled = Files.createDirectories(folder.resolve("settled"));
        for (Path file : files()) {
            if (Files.exists(settled.resolve(file.getFileName()))) {
                Files.delete(file);
            } else {
                count++;
            }
        }
    }

    /** How many are open. */
    int open() {
        return count;
    }

    Optional<Draft> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Optional<Draft> done = read(settled.resolve(id + ENDING));
        return done.isPresent() ? done : read(open.resolve(id + ENDING));
    }

    /** Every draft that is open. */
    List<Draft> all() {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    /** Writes a draft to where it belongs; it is on the disk when this returns. */
    void put(Draft draft) {
        Path waiting = open.resolve(draft.id() + ENDING);
        try {
            boolean known = Files.exists(waiting);
            boolean stays = draft.state().open();
            Path folder = stays ? open : settled;
            String text = Schema.of(Draft.class).encode(draft).canonical();
            AtomicFile.writePrivately(folder.resolve(draft.id() + ENDING), text);
            force(folder);
            if (!stays) {
                Files.deleteIfExists(waiting);
            }
            count += (stays ? 1 : 0) - (known ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was renamed is found after a power cut only if its folder is on the disk too. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(open)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Draft> read(Path file) {
        try {
            return Optional.of(Schema.of(Draft.class).decode(JsonReader.read(Files.readString(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RefusedException e) {
            throw Code.FOLDER_DAMAGED.refuse("file", String.valueOf(file.getFileName()));
        }
    }
}
