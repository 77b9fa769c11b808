package io.aval.engine.risk.pledge;

import io.aval.rules.bill.Interval;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.RightNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a claim is laid on. */
public sealed interface Asset {

    /** Why two assets are not two. */
    enum Sameness {
        /** The same right, or the same invoice. */
        SAME,
        /** A utility model and an invention filed on the same day for the same thing (同日申请). */
        TWIN,
        /** Rights of one patent family: their values overlap. */
        FAMILY,
        /** Ranges of one bill that overlap. */
        RANGE
    }

    /** Names under which overlapping assets meet; two that overlap share at least one. */
    List<String> keys();

    /** Whether the two are the same thing, or partly. */
    Optional<Sameness> sameness(Asset other);

    /**
     * A right.
     *
     * @param family its patent family; absent if it is not known
     * @param twin the application filed on the same day for the same thing; absent if there is none
     */
    record Right(
            RightNumber number,
            @Nullable String family,
            @Nullable RightNumber twin) implements Asset {

        @Override
        public List<String> keys() {
            return Stream.of(
                            Optional.of("right/" + key(number)),
                            Optional.ofNullable(twin).map(other -> "right/" + key(other)),
                            Optional.ofNullable(family).map(name -> "family/" + name))
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public Optional<Sameness> sameness(Asset other) {
            if (!(other instanceof Right right)) {
                return Optional.empty();
            }
            if (number.equals(right.number)) {
                return Optional.of(Sameness.SAME);
            }
            if (number.equals(right.twin) || right.number.equals(twin)) {
                return Optional.of(Sameness.TWIN);
            }
            return family != null && family.equals(right.family) ? Optional.of(Sameness.FAMILY) : Optional.empty();
        }

        private static String key(RightNumber number) {
            return number.kind() + "/" + number.value();
        }
    }

    /** A range of a bill. */
    record BillRange(BillNumber number, Interval range) implements Asset {

        @Override
        public List<String> keys() {
            return List.of("bill/" + number.value());
        }

        @Override
        public Optional<Sameness> sameness(Asset other) {
            boolean overlaps = other instanceof BillRange that
                    && number.equals(that.number)
                    && range.from() <= that.range.to()
                    && that.range.from() <= range.to();
            return overlaps ? Optional.of(Sameness.RANGE) : Optional.empty();
        }
    }

    /**
     * The claim of an invoice.
     *
     * @param number what no other invoice is called, with its code where it has one
     */
    record Invoice(String number) implements Asset {

        @Override
        public List<String> keys() {
            return List.of("invoice/" + number);
        }

        @Override
        public Optional<Sameness> sameness(Asset other) {
            return equals(other) ? Optional.of(Sameness.SAME) : Optional.empty();
        }
    }
}
