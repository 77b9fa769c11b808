package io.aval.desk.attachment;

import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Opens what {@link SealingStream} has sealed, with bounded memory: every byte that it gives was authenticated with its
 * place, and it ends only at the end. Whatever does not open is refused with {@code ATTACHMENT_DAMAGED}. Not thread-safe.
 */
final class OpeningStream extends InputStream {

    private final PushbackInputStream in;
    private final Chunks chunks;
    private byte[] clear = new byte[0];
    private int at;
    private boolean ended;

    OpeningStream(InputStream sealed, DeskKey key) throws IOException {
        in = new PushbackInputStream(sealed);
        byte[] magic = in.readNBytes(Chunks.magic().length);
        byte[] wrapped = in.readNBytes(DeskKey.WRAPPED);
        Code.ATTACHMENT_DAMAGED.unless(Arrays.equals(magic, Chunks.magic()) && wrapped.length == DeskKey.WRAPPED);
        try {
            chunks = Chunks.opening(key.unwrap(wrapped, magic));
        } catch (GeneralSecurityException e) {
            throw Code.ATTACHMENT_DAMAGED.refuse();
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? clear[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, clear.length - at);
        System.arraycopy(clear, at, bytes, from, part);
        at += part;
        return part;
    }

    /** Whether there is a byte to give. */
    private boolean fill() throws IOException {
        while (at == clear.length && !ended) {
            byte[] sealed = in.readNBytes(Chunks.CLEAR + Chunks.TAG);
            int behind = in.read();
            ended = behind < 0;
            if (!ended) {
                in.unread(behind);
            }
            try {
                clear = chunks.next(sealed, sealed.length, ended);
            } catch (GeneralSecurityException e) {
                throw Code.ATTACHMENT_DAMAGED.refuse();
            }
            at = 0;
        }
        return at < clear.length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
