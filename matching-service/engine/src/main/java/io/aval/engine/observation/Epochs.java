package io.aval.engine.observation;

import io.aval.engine.index.Folders;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which epochs and generations there are, which of them serve, and how that changes: always by the one record first, in
 * memory and in folders after. What a crash leaves undone is done at the next opening. Thread-safe.
 */
final class Epochs implements AutoCloseable {

    private static final byte[] LINEAGE = "lineage".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Natives natives;
    private final Tuning.Memory memory;
    private final Shared<Live> live;
    private final TreeMap<Long, Shared<Epoch>> open = new TreeMap<>();
    private final TreeMap<Long, Shared<Generation>> generations = new TreeMap<>();
    private final List<Refusal> alerts = new ArrayList<>();
    private Lineage lineage;
    private boolean closed;

    Epochs(Path root, Natives natives, Tuning.Memory memory, Shared<Live> live) {
        this.folder = root.resolve("epochs");
        this.natives = natives;
        this.memory = memory;
        this.live = live;
        byte[] stored = live.value().get(Live.META, LINEAGE);
        this.lineage = stored == null ? Lineage.START : Lineage.of(stored);
        try {
            clean();
            openEpochs();
            for (long number = lineage.firstGeneration(); number <= lineage.generation(); number++) {
                openGeneration(number);
            }
        } catch (IOException e) {
            close();
            live.release();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            live.release();
            throw e;
        }
    }

    /** Deletes what a crash has left: epochs and generations that the record does not name. */
    private void clean() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = path.getFileName().toString();
                if (!name.matches("\\d+") || !lineage.keeps(Long.parseLong(name))) {
                    Folders.delete(path);
                }
            }
        }
        for (String title : live.value().titles()) {
            long number = Generation.number(title);
            if (number > 0 && (number < lineage.firstGeneration() || number > lineage.generation())) {
                live.value().drop(title);
            }
        }
    }

    private void openEpochs() {
        RefusedException last = null;
        for (Lineage.Kept kept : lineage.epochs()) {
            try {
                open(kept);
            } catch (RefusedException e) {
                if (e.refusal().code() != Code.EPOCH_DAMAGED) {
                    throw e;
                }
                alerts.add(e.refusal());
                last = e;
            }
        }
        if (last != null && open.isEmpty()) {
            throw last;
        }
        Lineage whole = lineage;
        for (Lineage.Kept kept : lineage.epochs()) {
            whole = open.containsKey(kept.number()) ? whole : whole.without(kept.number());
        }
        if (!whole.equals(lineage)) {
            record(whole);
        }
    }

    private void open(Lineage.Kept kept) {
        Epoch epoch = Epoch.open(folder(kept.number()), kept.manifest(), false, natives, memory);
        open.put(kept.number(), new Shared<>(epoch, epoch::close));
    }

    private void openGeneration(long number) {
        keep(new Generation(number, live.value()).create());
    }

    private void keep(Generation generation) {
        generations.put(generation.number(), new Shared<>(generation, () -> {}));
    }

    private Path folder(long number) {
        return folder.resolve(Long.toString(number));
    }

    private void record(Lineage next) {
        live.value().write(true, batch -> batch.put(live.value().handle(Live.META), LINEAGE, next.bytes()));
        lineage = next;
    }

    synchronized View view() {
        requireOpen();
        long folded = 0;
        Shared<Epoch> serving = null;
        if (!lineage.epochs().isEmpty()) {
            Lineage.Kept first = lineage.epochs().getFirst();
            serving = Objects.requireNonNull(open.get(first.number())).hold();
            folded = first.folded();
        }
        List<Shared<Generation>> since = generations.tailMap(folded, false).values().stream()
                .map(Shared::hold)
                .toList();
        return new View(serving, since, live.hold());
    }

    /** Whoever asks must not let another generation begin meanwhile. */
    synchronized Generation newest() {
        requireOpen();
        return generations.lastEntry().getValue().value();
    }

    synchronized EpochBuilder begin(long height) {
        View before = view();
        try {
            EpochBuilder.Plan plan = new EpochBuilder.Plan(lineage.next(), lineage.generation(), height);
            Lineage next = lineage.withNextGeneration();
            // Nothing may be appended to a generation that the record does not know: the next opening would drop it
            Generation generation = new Generation(next.generation(), live.value()).create();
            record(next);
            keep(generation);
            return new EpochBuilder(folder, plan, before, natives, memory);
        } catch (RuntimeException e) {
            before.close();
            throw e;
        }
    }

    synchronized void serve(Lineage.Kept sealed) {
        requireOpen();
        if (sealed.number() != lineage.next()) {
            throw new IllegalStateException("another epoch has taken its place");
        }
        open(sealed);
        try {
            change(lineage.serving(sealed));
        } catch (RuntimeException e) {
            if (!lineage.keeps(sealed.number())) {
                Objects.requireNonNull(open.remove(sealed.number())).release();
            }
            throw e;
        }
    }

    synchronized void rollBack() {
        requireOpen();
        Code.NO_EPOCH_BEFORE.unless(lineage.epochs().size() > 1);
        change(lineage.without(lineage.epochs().getFirst().number()));
    }

    /** Whether another epoch serves now than the one that has proved damaged. */
    synchronized boolean fallBack(View damaged, Refusal why) {
        requireOpen();
        long number = damaged.manifest().map(Manifest::number).orElse(0L);
        if (lineage.keeps(number)) {
            alerts.add(why);
            if (lineage.epochs().size() == 1) {
                return false;
            }
            change(lineage.without(number));
        }
        return true;
    }

    /** The record first; then whatever it does not need any more ends as soon as no view holds it. */
    private void change(Lineage next) {
        record(next);
        for (long number : List.copyOf(open.keySet())) {
            if (!next.keeps(number)) {
                Shared<Epoch> gone = Objects.requireNonNull(open.remove(number));
                Path itsFolder = folder(number);
                gone.release(() -> {
                    gone.value().close();
                    Folders.delete(itsFolder);
                });
            }
        }
        for (long number :
                List.copyOf(generations.headMap(next.firstGeneration()).keySet())) {
            Shared<Generation> gone = Objects.requireNonNull(generations.remove(number));
            gone.release(() -> gone.value().drop());
        }
    }

    synchronized List<Refusal> alerts() {
        return List.copyOf(alerts);
    }

    synchronized List<Long> damaged() {
        requireOpen();
        return open.entrySet().stream()
                .filter(entry -> !entry.getValue().value().whole(folder(entry.getKey())))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    synchronized void backUp(Path target) {
        requireOpen();
        Backup.make(target, live.value(), folder, lineage);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            open.values().forEach(Shared::release);
            generations.values().forEach(Shared::release);
        }
    }
}
