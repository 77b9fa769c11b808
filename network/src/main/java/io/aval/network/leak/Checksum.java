package io.aval.network.leak;

import java.util.zip.CRC32C;

/** LevelDB's checksum: CRC-32C, turned and moved so that the checksum of a text that holds checksums stays good. */
final class Checksum {

    private static final int TURN = 17;
    private static final int MOVE = 0xa282ead8;

    private Checksum() {}

    static int of(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return Integer.rotateLeft((int) crc.getValue(), TURN) + MOVE;
    }
}
