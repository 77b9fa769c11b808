package io.aval.network.leak;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.Snappy;

/** Snappy without frames, as LevelDB compresses a block. */
final class Compression {

    private Compression() {}

    /**
     * What was compressed.
     *
     * @param most bytes that it may have
     */
    static byte[] expand(byte[] compressed, int most) throws DamagedFileException {
        long length = new ByteCursor(compressed).number();
        if (length < 0 || length > most) {
            throw new DamagedFileException("a compressed block of " + length + " bytes");
        }
        ByteBuf out = Unpooled.buffer((int) length);
        try {
            new Snappy().decode(Unpooled.wrappedBuffer(compressed), out);
        } catch (DecompressionException | IndexOutOfBoundsException e) {
            throw new DamagedFileException("a block that does not decompress: " + e.getMessage());
        }
        // The decoder waits for more where its input ends early
        if (out.readableBytes() != length) {
            throw new DamagedFileException("a compressed block that ends too early");
        }
        return ByteBufUtil.getBytes(out);
    }
}
