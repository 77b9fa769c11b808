package io.aval.rules.margin;

import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/** A right and the certificate that values it. */
public record Proof(RecordId right, RecordId certificate) {

    /** The records that these proofs need, after others. */
    static List<RecordId> reads(List<RecordId> others, List<Proof> proofs) {
        List<RecordId> reads = new ArrayList<>(others);
        for (Proof proof : proofs) {
            reads.add(proof.right());
            reads.add(proof.certificate());
        }
        return reads;
    }
}
