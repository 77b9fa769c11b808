package io.aval.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there once it is whole; closed before that, it leaves nothing. Only
 * its owner may read it. Not thread-safe.
 */
final class PartFile extends OutputStream {

    private final Path place;
    private final Path part;
    private final OutputStream out;

    PartFile(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        this.place = place.toAbsolutePath();
        part = Files.createTempFile(this.place.getParent(), "aval-", ".part");
        out = Files.newOutputStream(part);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    /** It is whole. */
    void move() throws IOException {
        out.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(part);
        }
    }
}
