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

    /** What fills it. */
    interface Filling<T> {
        /** {@return whatever the caller wants to know of it} */
        T into(OutputStream out) throws IOException;
    }

    /** Writes a file whole, or leaves what was there before. */
    static <T> T write(Path place, Filling<T> filling) {
        try (PartFile out = new PartFile(place)) {
            T filled = filling.into(out);
            out.move();
            return filled;
        } catch (IOException e) {
            throw unwritable(place);
        }
    }

    static Failure unwritable(Path place) {
        return Failure.usage(
                "The file " + place + " cannot be written.", "Name a file in a folder that you may write.");
    }

    private PartFile(Path place) throws IOException {
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
    private void move() throws IOException {
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
