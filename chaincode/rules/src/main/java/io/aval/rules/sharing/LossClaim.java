package io.aval.rules.sharing;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.util.List;

/**
 * A claim that is being settled.
 *
 * @param fen fen
 * @param lossDay when the loss arose
 * @param day when it was claimed; its calendar year is the one whose caps count
 * @param evidence digest of the documents that show the loss
 * @param dues sum to the claim
 */
public record LossClaim(
        @Range(min = 1, max = Json.MAX_NUMBER) long fen,
        BusinessDay lossDay,
        BusinessDay day,
        Digest evidence,
        @Size(min = 1, max = 5) List<Due> dues) {

    boolean settled() {
        return dues.stream().allMatch(Due::paid);
    }

    /** Whether anybody but the bank has paid. */
    boolean begun() {
        return dues.stream().anyMatch(due -> due.paid() && due.bearer() != Bearer.BANK);
    }

    LossClaim with(List<Due> next) {
        return new LossClaim(fen, lossDay, day, evidence, next);
    }

    int year() {
        return day.date().getYear();
    }
}
