package io.aval.rules.bill;

import io.aval.rules.canonical.Range;
import io.aval.rules.record.RecordId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which of its allotments an institution accepts a bill (令〔2022〕第4号 art. 24).
 *
 * @param acceptance the allotment that the face is taken of
 * @param marginFen the margin that the drawer deposited
 * @param margin the allotment that it is taken of; absent if there is none
 */
public record Undertaking(
        @Nullable RecordId acceptance,
        @Range(max = Payment.MAX_FEN) long marginFen,
        @Nullable RecordId margin) {

    Stream<RecordId> reads() {
        return Stream.of(acceptance, margin).filter(Objects::nonNull);
    }
}
