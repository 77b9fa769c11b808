package io.aval.rules.act;

import io.aval.rules.canonical.Size;
import io.aval.rules.record.Organisation;
import java.util.List;
import java.util.TreeSet;

/**
 * Who runs the ledger. Public, written once by the founding act.
 *
 * @param witnesses organisations entitled to see everything; one of them endorses every act
 * @param operators organisations whose clients act; each has a vault
 */
public record Charter(
        @Size(min = 1, max = 4) List<Organisation> witnesses,
        @Size(min = 1, max = 8) List<Organisation> operators) {

    /** Rejects an organisation that stands twice: one that both witnesses and operates could endorse alone. */
    public Charter {
        TreeSet<Organisation> all = new TreeSet<>(witnesses);
        all.addAll(operators);
        if (all.size() != witnesses.size() + operators.size()) {
            throw new IllegalArgumentException("each organisation once");
        }
    }
}
