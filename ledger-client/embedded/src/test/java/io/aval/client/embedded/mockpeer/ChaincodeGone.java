package io.aval.client.embedded.mockpeer;

/** The chaincode cannot be reached, or does not answer. */
public final class ChaincodeGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChaincodeGone(String message, Throwable cause) {
        super(message, cause);
    }

    ChaincodeGone(String message) {
        super(message);
    }
}
