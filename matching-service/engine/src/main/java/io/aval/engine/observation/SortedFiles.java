package io.aval.engine.observation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileWriter;

/** Writes sorted files in a folder, a new one whenever one is large enough. Not thread-safe. */
final class SortedFiles implements Packer.Sink, AutoCloseable {

    private final Path folder;
    private final String name;
    private final long mostBytes;
    private final Natives parent;
    private final List<Path> files = new ArrayList<>();
    private @Nullable Natives natives;
    private @Nullable SstFileWriter writer;
    private long bytes;

    SortedFiles(Path folder, String name, long mostBytes, Natives parent) {
        this.folder = folder;
        this.name = name;
        this.mostBytes = mostBytes;
        this.parent = parent;
    }

    @Override
    public void put(byte[] key, byte[] value) throws RocksDBException {
        if (bytes > mostBytes) {
            finish();
        }
        if (writer == null) {
            natives = parent.another();
            writer = Tuning.sorted(natives);
            Path file = folder.resolve(name + "-" + files.size() + ".sst");
            writer.open(file.toString());
            files.add(file);
        }
        writer.put(key, value);
        bytes += key.length + value.length;
    }

    private void finish() throws RocksDBException {
        if (writer != null) {
            writer.finish();
            close();
        }
    }

    /** Ends the last file and names all, in order. */
    List<Path> files() throws RocksDBException {
        finish();
        return files;
    }

    @Override
    public void close() {
        if (natives != null) {
            natives.close();
            natives = null;
            writer = null;
            bytes = 0;
        }
    }
}
