package io.aval.network;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two launchers from working on one network at the same time; ends with the launcher whatever becomes of it. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws NetworkException if somebody has it */
    static FolderLock take(NetworkFolder folder) throws IOException {
        Path file = folder.lock();
        Files.createDirectories(folder.root());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new NetworkException(
                    NetworkException.Kind.CONFLICT,
                    "Another launcher is working on " + folder.root() + ": wait until it is done, then try again.");
        }
        return new FolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // By another thread of this very process
            return null;
        }
    }
}
