package io.aval.network.leak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Searches the folder of one node. In a LevelDB folder, tables and logs are read entry by entry, so that neither
 * compression nor fragments hide a value; what is packed by gzip is also searched unpacked; everything else (block
 * files, logs, an ordering node's files, what nobody knows) is searched as it is.
 */
final class NodeSearch {

    private static final String DATABASE = "CURRENT";

    private final SearchedNode node;
    private final List<Secret> secrets;
    private final Needles needles;
    private final StreamSearch streams;
    private final Findings findings;

    NodeSearch(SearchedNode node, List<Secret> secrets, Needles needles, Findings findings) {
        this.node = node;
        this.secrets = secrets;
        this.needles = needles;
        this.streams = new StreamSearch(needles);
        this.findings = findings;
    }

    /** Searches all files. What cannot be read is a finding. */
    void run() {
        try (Stream<Path> paths = Files.walk(node.folder())) {
            List<Path> files = paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                findings.unread(node.name(), "", "no file in " + node.folder());
            }
            files.forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
            findings.unread(node.name(), "", e.toString());
        }
    }

    private void file(Path file) {
        if (!Files.isRegularFile(file)) {
            findings.unread(node.name(), name(file), "neither a file nor a folder");
            return;
        }
        try {
            switch (FileForm.of(file)) {
                case TABLE -> Table.read(file, entries(file));
                case WRITES -> read(file, in -> WriteBatches.read(in, entries(file)));
                case RECORDS -> read(file, in -> RecordLog.read(in, records(file)));
                case GZIP -> {
                    raw(file);
                    read(file, in -> search(file, "unpacked offset ", new GZIPInputStream(in)));
                }
                case RAW -> raw(file);
            }
            findings.file(Files.size(file));
        } catch (IOException e) {
            findings.unread(node.name(), name(file), e.toString());
        }
    }

    private interface Reading {
        void read(InputStream in) throws IOException;
    }

    private void read(Path file, Reading reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reading.read(in);
        }
    }

    private void raw(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            search(file, "offset ", in);
        }
    }

    private void search(Path file, String place, InputStream in) throws IOException {
        streams.search(in, (needle, at) -> hit(file, needle, place + at));
    }

    private RecordLog.Records records(Path file) {
        return new RecordLog.Records() {
            @Override
            public void record(byte[] bytes) {
                judge(file, bytes, Set.of(), "a record");
            }

            @Override
            public void cut(byte[] bytes) {
                judge(file, bytes, Set.of(), "a record that was cut off");
            }
        };
    }

    private Entries entries(Path file) {
        Store store = Store.in(Objects.requireNonNull(file.getParent()));
        return new Entries() {
            private long number;

            @Override
            public void entry(byte[] key, byte[] value) {
                number++;
                judge(file, key, Set.of(), "the key of entry " + number);
                Set<String> permitted = store.permitted(key, node.vaults());
                judge(file, value, permitted, "the value of entry " + number + " of " + store);
            }

            @Override
            public void rest(byte[] bytes) {
                judge(file, bytes, Set.of(), "bytes beside the entries");
            }
        };
    }

    /**
     * A value inside one that may be there is no leak: the number of a bill contains that of a bank. The search goes
     * from left to right and from long to short, so whatever contains a value comes before it.
     */
    private void judge(Path file, byte[] bytes, Set<String> permitted, String place) {
        int[] explained = new int[1];
        needles.search(bytes, (needle, at) -> {
            int end = at + needles.length(needle);
            if (secrets.get(needles.secret(needle)).mayBeIn(permitted)) {
                explained[0] = Math.max(explained[0], end);
            } else if (end > explained[0]) {
                hit(file, needle, place);
            }
        });
    }

    private void hit(Path file, int needle, String place) {
        Secret secret = secrets.get(needles.secret(needle));
        findings.hit(node.name(), name(file), secret, needles.encoding(needle), place);
    }

    private String name(Path file) {
        return node.folder().relativize(file).toString();
    }

    /** What a file is, by its name and its neighbours. */
    private enum FileForm {
        TABLE,
        WRITES,
        RECORDS,
        GZIP,
        RAW;

        static FileForm of(Path file) {
            String name = file.getFileName().toString();
            boolean database = Files.exists(file.resolveSibling(DATABASE));
            if (name.endsWith(".ldb") || name.endsWith(".sst")) {
                return TABLE;
            }
            if (database && name.endsWith(".log")) {
                return WRITES;
            }
            if (database && name.startsWith("MANIFEST-")) {
                return RECORDS;
            }
            return name.endsWith(".gz") ? GZIP : RAW;
        }
    }
}
