package io.aval.contract;

import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.ledger.Keys;
import io.aval.rules.refusal.Code;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** What a proposal brings along: the signed digest as its argument, the text that it stands for as transient data. */
record Proposal(String text, Digest digest) {

    /**
     * Takes the text, once it is the one whose digest was signed.
     *
     * <p>Transient data is stripped from the transaction; only the argument binds the creator's signature to it.
     */
    static Proposal of(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        Map<String, byte[]> transients = stub.getTransient();
        byte[] bytes = transients.get(Keys.ENVELOPE);
        if (bytes == null || transients.size() != 1 || arguments.size() != 1) {
            throw Code.ENVELOPE_MISMATCH.refuse();
        }
        Code.TOO_LARGE.unless(bytes.length <= Envelope.MAX_BYTES, "bytes", Integer.toString(bytes.length));
        Digest digest = Digest.of(bytes);
        Code.ENVELOPE_MISMATCH.unless(digest.value().equals(arguments.getFirst()));
        return new Proposal(utf8(bytes), digest);
    }

    /** The request's key: a digest, so that nobody can tell whose request it is. */
    static String requestKey(ChaincodeStub stub, String request) {
        byte[] creator = stub.getCreator();
        byte[] id = request.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(creator.length + id.length)
                .put(creator)
                .put(id)
                .array();
        return Keys.request(Digest.of(both));
    }

    private static String utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw Code.MALFORMED.refuse("at", "bytes that are not UTF-8");
        }
    }
}
