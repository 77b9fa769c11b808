package io.aval.rules.evaluation;

import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The working papers of an evaluation (评估底稿): its inputs. Kept by the assessor's and the owner's organisation, and
 * by those financiers to whom they were handed with an offer; nobody else reads them.
 *
 * @param subject the right or the party that is evaluated
 * @param owner the account to which the subject belongs
 * @param handed the financiers that have received them
 */
public record Papers(
        RecordId subject,
        Account assessor,
        Account owner,
        @Size(max = Papers.MAX_HANDED) List<Account> handed,
        Sheet sheet)
        implements Body {

    /** Most financiers; as many as may share an offer. */
    public static final int MAX_HANDED = 6;

    /** Papers that have been handed to nobody. */
    public static Papers of(RecordId subject, Account assessor, Account owner, Sheet sheet) {
        return new Papers(subject, assessor, owner, List.of(), sheet);
    }

    @Override
    public Kind kind() {
        return Kind.PAPERS;
    }

    /** Those who had them before keep what they were handed, but receive no later version. */
    public Papers handedTo(Set<Account> financiers) {
        return new Papers(subject, assessor, owner, financiers.stream().sorted().toList(), sheet);
    }

    /** The organisations that keep the papers, and what rests on them. */
    public SortedSet<Organisation> keepers() {
        TreeSet<Organisation> keepers = new TreeSet<>(List.of(owner.organisation(), assessor.organisation()));
        handed.forEach(financier -> keepers.add(financier.organisation()));
        return keepers;
    }
}
