package io.aval.desk.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where sealed bytes go; a test's own disk fails when it is told to. */
interface Disk {

    /** The disk as it is. */
    Disk REAL = file -> {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new OutputStream() {
            private final OutputStream out = Channels.newOutputStream(channel);

            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    };

    /** Writes over a file that exists; what was written is on the disk after a flush. */
    OutputStream write(Path file) throws IOException;

    /** A file that was renamed is found after a power cut only if its folder is on the disk too. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
