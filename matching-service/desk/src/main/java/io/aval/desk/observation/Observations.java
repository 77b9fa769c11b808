package io.aval.desk.observation;

import io.aval.engine.index.Arrival;
import io.aval.engine.index.Batch;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Step;
import io.aval.engine.index.Written;
import io.aval.engine.observation.EpochBuilder;
import io.aval.engine.observation.Manifest;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.ObservationIndex;
import io.aval.engine.observation.Settings;
import io.aval.engine.observation.Source;
import io.aval.engine.observation.View;
import io.aval.engine.profile.Census;
import io.aval.engine.profile.ImportedRows;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Import;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The desk's national index: fed with the rows of imported files by the follower, before the records that bind them are in
 * the index of records; so whoever reads as of a height that the records have reached finds all of it. Thread-safe.
 *
 * <p>Refuses with {@code FOLDER_DAMAGED}, {@code EPOCH_DAMAGED} or {@code DISK_FULL} if the storage fails.
 */
public final class Observations implements AutoCloseable {

    private static final Settings SETTINGS = new Settings(64L << 20, 16L << 20, 2);
    // A file of more goes by sorted files into an epoch of its own
    private static final int MOST_AT_ONCE = 1_000_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final RecordIndex records;
    private final ImportFolder folder;
    private final ReentrantLock building = new ReentrantLock();
    private final ObservationIndex index;
    private final Path backups;
    private final int mostAtOnce;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Counted counted;

    private Observations(Path home, RecordIndex records, ImportFolder folder, int mostAtOnce) {
        this.records = records;
        this.folder = folder;
        this.backups = home.resolveSibling("backups");
        this.mostAtOnce = mostAtOnce;
        this.index = ObservationIndex.open(home, SETTINGS);
    }

    /**
     * Opens them, or begins; what the records are ahead by is taken in again.
     *
     * @param home their own folder
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_IN_USE}, {@code FOLDER_DAMAGED}, {@code DISK_FULL}; {@code
     *     EPOCH_DAMAGED} if no epoch is left
     */
    public static Observations open(Path home, RecordIndex records, ImportFolder folder) {
        return open(home, records, folder, MOST_AT_ONCE);
    }

    static Observations open(Path home, RecordIndex records, ImportFolder folder, int mostAtOnce) {
        Observations observations = new Observations(home, records, folder, mostAtOnce);
        observations.catchUp();
        return observations;
    }

    private void catchUp() {
        Position reached = records.position();
        if (index.position().block() < reached.block()) {
            take(reached, known());
        }
    }

    /** Takes in what a batch brings; to be called before the index of records takes the batch in. */
    public void take(Batch batch) {
        List<ImportedRows> sources = new ArrayList<>();
        for (Step step : batch.steps()) {
            for (Opening opening : step.delivery().openings()) {
                rows(opening, step.position().block()).ifPresent(sources::add);
            }
        }
        for (Arrival late : batch.arrivals()) {
            for (Opening opening : late.delivery().openings()) {
                rows(opening, Long.MAX_VALUE).ifPresent(sources::add);
            }
        }
        take(
                batch.steps().isEmpty()
                        ? index.position()
                        : batch.steps().getLast().position(),
                sources);
    }

    /** Takes in the rows of a file that has come after the record that binds it. */
    void late(Digest file) {
        List<ImportedRows> sources = new ArrayList<>();
        records.forEach(Kind.IMPORT, opening -> {
            if (Kinds.ALL.body(opening) instanceof Import named && named.file().equals(file)) {
                rows(opening, Long.MAX_VALUE).ifPresent(sources::add);
            }
        });
        take(index.position(), sources);
    }

    /** What is asked as of the end of a block; if an epoch proves damaged, the one before answers. */
    public <T> T asking(long block, BusinessDay day, Function<Known, T> question) {
        return index.asking(view -> question.apply(new Known(view, block, day)));
    }

    /** All enterprises that are known by their code, with their ages on a day; kept until a file comes or the day goes. */
    public Census census(BusinessDay day) {
        Counted now = counted;
        long then = changes.get();
        if (now == null || now.changes() != then || !now.day().equals(day)) {
            now = new Counted(then, day, asking(Long.MAX_VALUE, day, Known::census));
            counted = now;
        }
        return now.census();
    }

    private record Counted(long changes, BusinessDay day, Census census) {}

    /**
     * Seals everything into a new epoch, reads it back and lets it serve; what is appended meanwhile goes on top.
     *
     * @return what it holds
     */
    public Manifest fold() {
        building.lock();
        try {
            return epoch();
        } finally {
            building.unlock();
        }
    }

    /**
     * Goes back to the epoch before, with everything that was appended since.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code NO_EPOCH_BEFORE}
     */
    public void rollBack() {
        building.lock();
        try {
            index.rollBack();
            changes.incrementAndGet();
        } finally {
            building.unlock();
        }
    }

    /**
     * Copies them, while they are used, into a new folder beside their own.
     *
     * @param name of the copy: small letters, digits and hyphens
     * @return where it lies
     * @throws io.aval.rules.refusal.RefusedException {@code BAD_FORMAT} for a name that is none, or stands for a copy already
     */
    public Path backUp(String name) {
        Code.BAD_FORMAT.unless(
                NAME.matcher(name).matches(),
                "field",
                "/name",
                "reason",
                "small letters, digits and hyphens, at most 40");
        Path target = backups.resolve(name);
        Code.BAD_FORMAT.unless(!Files.exists(target), "field", "/name", "reason", "there is such a copy already");
        try {
            Files.createDirectories(backups);
        } catch (IOException e) {
            throw folder.refusal(e);
        }
        index.backUp(target);
        return target;
    }

    /** Reads every file of every epoch again and compares it with what was sealed; numbers of the damaged ones. */
    public List<Long> damaged() {
        return index.damaged();
    }

    /** How things stand. */
    public Standing standing() {
        try (View view = index.view()) {
            return new Standing(index.position(), view.manifest(), index.alerts());
        }
    }

    /**
     * How observations stand.
     *
     * @param position how far they have come in the ledger
     * @param epoch what serves; empty before the first
     * @param alerts what went wrong since the desk was opened, and was got over
     */
    public record Standing(Position position, Optional<Manifest> epoch, List<Refusal> alerts) {}

    /** SHA-256 of all observations in order. */
    public Digest digest() {
        return index.asking(View::digest);
    }

    /** Loads an epoch from the import files alone, which takes the place of everything there was. */
    public void rebuild() {
        building.lock();
        try (EpochBuilder builder = index.begin()) {
            builder.load(known().toArray(Source[]::new));
            builder.seal();
            index.serve(builder);
            changes.incrementAndGet();
        } finally {
            building.unlock();
        }
    }

    private List<ImportedRows> known() {
        List<ImportedRows> sources = new ArrayList<>();
        records.forEach(Kind.IMPORT, opening -> rows(opening, Long.MAX_VALUE).ifPresent(sources::add));
        return sources;
    }

    /** The rows of the file that a record names, at the height where the ledger first showed the record. */
    private Optional<ImportedRows> rows(Opening opening, long height) {
        if (opening.kind() != Kind.IMPORT || !(Kinds.ALL.body(opening) instanceof Import named)) {
            return Optional.empty();
        }
        List<Written> history = records.history(opening.key());
        return folder.rows(
                named.file(), history.isEmpty() ? height : history.getFirst().block());
    }

    private void take(Position position, List<ImportedRows> sources) {
        List<Observation> few = new ArrayList<>();
        List<ImportedRows> many = new ArrayList<>();
        for (ImportedRows source : sources) {
            List<Observation> rows = source.first(mostAtOnce);
            if (rows.size() < mostAtOnce) {
                few.addAll(rows);
            } else {
                many.add(source);
            }
        }
        if (!many.isEmpty()) {
            building.lock();
            try {
                epoch(many.toArray(Source[]::new));
            } finally {
                building.unlock();
            }
        }
        if (!index.append(position, few, Map.of()) && !few.isEmpty()) {
            index.supply(few);
        }
        if (!sources.isEmpty()) {
            changes.incrementAndGet();
        }
    }

    private Manifest epoch(Source... more) {
        try (EpochBuilder builder = index.begin()) {
            builder.fold(more);
            Manifest manifest = builder.seal();
            index.serve(builder);
            return manifest;
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
