package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contract that shares the losses on one loan, and what came of it.
 *
 * @param agreement the loan's agreement
 * @param members the bank first
 * @param claimedFen what was claimed and settled, fen; what the members have borne sums to it
 * @param claim the one that is being settled; absent if there is none
 * @param recoveredFen what was recovered, fen; what came back to the members sums to it
 */
public record Sharing(
        RecordId agreement,
        SharingTerms terms,
        @Size(min = 2, max = 5) List<Member> members,
        Course.Stage stage,
        @Range(max = Json.MAX_NUMBER) long claimedFen,
        @Nullable LossClaim claim,
        @Range(max = Json.MAX_NUMBER) long recoveredFen)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.SHARING;
    }

    /** The member that acts through this account. */
    public Optional<Member> member(Account account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    Sharing at(Course.Stage next) {
        return new Sharing(agreement, terms, members, next, claimedFen, claim, recoveredFen);
    }

    Sharing with(UnaryOperator<Member> change) {
        List<Member> next = members.stream().map(change).toList();
        return new Sharing(agreement, terms, next, stage, claimedFen, claim, recoveredFen);
    }

    Sharing with(@Nullable LossClaim next) {
        return new Sharing(agreement, terms, members, stage, claimedFen, next, recoveredFen);
    }

    /** The claim, paid by all, becomes part of what each has borne. */
    Sharing settled(LossClaim paid) {
        SortedMap<Bearer, Long> parts = new TreeMap<>();
        paid.dues().forEach(due -> parts.put(due.bearer(), due.fen()));
        long total = Math.addExact(claimedFen, paid.fen());
        return new Sharing(agreement, terms, members, Course.Stage.IN_FORCE, total, null, recoveredFen)
                .with(member -> parts.containsKey(member.bearer())
                        ? member.with(member.borne().plus(parts.getOrDefault(member.bearer(), 0L), paid.year()))
                        : member);
    }

    /** So much in all has come back. */
    Sharing recovered(long totalFen) {
        SortedMap<Bearer, Long> back = Waterfall.recovered(terms, borne(), totalFen);
        return new Sharing(agreement, terms, members, Course.Stage.RECOVERING, claimedFen, null, totalFen)
                .with(member -> member.with(member.borne().returned(back.getOrDefault(member.bearer(), 0L))));
    }

    SortedMap<Bearer, Borne> borne() {
        TreeMap<Bearer, Borne> borne = new TreeMap<>();
        members.forEach(member -> borne.put(member.bearer(), member.borne()));
        return borne;
    }

    Set<Organisation> keepers() {
        Set<Organisation> keepers = new TreeSet<>();
        members.forEach(member -> keepers.add(member.account().organisation()));
        return keepers;
    }
}
