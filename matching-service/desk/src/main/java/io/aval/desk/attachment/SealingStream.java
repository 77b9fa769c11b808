package io.aval.desk.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Seals what is written, in chunks, with bounded memory. The end is sealed by {@link #finish}. Not thread-safe. */
final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] buffer = new byte[Chunks.CLEAR];
    private int filled;

    /** Begins a sealed file under a fresh key. */
    SealingStream(OutputStream out, DeskKey key) throws IOException {
        this.out = out;
        byte[] fresh = DeskKey.fresh();
        this.chunks = Chunks.sealing(fresh);
        out.write(Chunks.magic());
        out.write(key.wrap(fresh, Chunks.magic()));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            // A full chunk waits for the byte behind it: only then is it known not to be the last
            if (filled == buffer.length) {
                seal(false);
            }
            int part = Math.min(left, buffer.length - filled);
            System.arraycopy(bytes, at, buffer, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    /** Seals the end and forces all of it to the disk. */
    void finish() throws IOException {
        seal(true);
        out.flush();
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(chunks.next(buffer, filled, last));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES-GCM", e);
        }
        filled = 0;
    }

    /** Closes the file; without {@link #finish} it is none. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
