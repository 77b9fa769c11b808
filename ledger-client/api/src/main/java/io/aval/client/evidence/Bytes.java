package io.aval.client.evidence;

/** Octets that nobody changes any more; whoever gets the array leaves it as it is. */
final class Bytes {

    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    boolean isEmpty() {
        return array.length == 0;
    }
}
