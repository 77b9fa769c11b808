package io.aval.network.channel;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;

/** Which blocks are asked for. */
final class Seek {

    private Seek() {}

    /** The newest one. */
    static ByteString newest() {
        SeekPosition newest = SeekPosition.newBuilder()
                .setNewest(SeekNewest.getDefaultInstance())
                .build();
        return SeekInfo.newBuilder().setStart(newest).setStop(newest).build().toByteString();
    }

    /** Those from a number on, as they come. */
    static ByteString from(long number) {
        return SeekInfo.newBuilder()
                .setStart(position(number))
                .setStop(position(Long.MAX_VALUE))
                .setBehavior(SeekInfo.SeekBehavior.BLOCK_UNTIL_READY)
                .build()
                .toByteString();
    }

    private static SeekPosition position(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }
}
