package io.aval.rules.cap;

import io.aval.rules.act.Act;
import io.aval.rules.act.Addressed;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of caps. */
public final class CapActs {

    /** Most allotments that one act cuts or regroups. */
    public static final int MAX_PIECES = 200;

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("cap.set", SetCap.class, Set.of(Role.REGULATOR), Capping::set),
            Act.of("cap.allot", Allot.class, Set.of(Role.BANK), Capping::allot),
            Act.of("cap.regroup", Regroup.class, Set.of(Role.BANK), Capping::regroup));

    private CapActs() {}

    /**
     * The witness sets the figures that cap an institution, at first and whenever they change.
     *
     * @param organisation through which the institution accepts, the same each time
     * @param cap the institution's cap; absent at first
     * @param totalAssetsFen fen
     * @param depositsFen fen
     * @param day of the balance sheet, not earlier than the last one's
     */
    public record SetCap(
            RecordId party,
            Organisation organisation,
            @Nullable RecordId cap,
            @Range(max = Json.MAX_NUMBER) long totalAssetsFen,
            @Range(max = Json.MAX_NUMBER) long depositsFen,
            BusinessDay day)
            implements Addressed {
        @Override
        public List<RecordId> reads() {
            return cap == null ? List.of(party) : List.of(party, cap);
        }

        @Override
        public Organisation addressee() {
            return organisation;
        }
    }

    /**
     * The institution cuts allotments of its cap.
     *
     * @param pieces how many
     * @param eachFen size of each, fen
     */
    public record Allot(
            RecordId as,
            RecordId cap,
            Measure measure,
            @Range(min = 1, max = CapActs.MAX_PIECES) int pieces,
            @Range(min = 1, max = Json.MAX_NUMBER) long eachFen)
            implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, cap);
        }
    }

    /**
     * The institution moves what is left from some allotments of one measure to others; their sum stays the same.
     *
     * @param pieces each with its new size
     */
    public record Regroup(
            RecordId as,
            @Size(min = 2, max = CapActs.MAX_PIECES) List<Piece> pieces) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as));
            pieces.stream().map(Piece::allotment).filter(Objects::nonNull).forEach(reads::add);
            return reads;
        }
    }

    /**
     * An allotment and the size that it is to have.
     *
     * @param allotment absent for a new one
     * @param amountFen fen; not below what is used of it
     */
    public record Piece(
            @Nullable RecordId allotment,
            @Range(max = Json.MAX_NUMBER) long amountFen) {}
}
