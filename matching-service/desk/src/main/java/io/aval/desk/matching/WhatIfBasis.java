package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.index.Records;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Run;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which rule what-if matches: that of a run on the ledger, with its seed, import, rules and candidates.
 *
 * @param run whose it is; absent where no run with a manifest stands on the ledger
 */
record WhatIfBasis(@Nullable RecordId run, MatchOrder order) {

    /**
     * That of one run.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code RUN_WITHOUT_MANIFEST}; {@code BAD_FORMAT} for a mode that this
     *     release does not know
     */
    static WhatIfBasis of(RecordId id, Run run) {
        return new WhatIfBasis(id, RunPlan.of(run).order());
    }

    /** That of the run that read the ledger last, of those whose mode this release knows; else the usual one. */
    static WhatIfBasis last(Records records) {
        Latest latest = new Latest();
        records.forEach(Kind.RUN, opening -> latest.see(opening.id(), (Run) Kinds.ALL.body(opening)));
        return latest.run == null || latest.id == null
                ? new WhatIfBasis(null, MatchOrder.usual())
                : of(latest.id, latest.run);
    }

    /** The same in another mode. */
    WhatIfBasis in(Mode mode) {
        return new WhatIfBasis(
                run,
                new MatchOrder(
                        order.number(), order.companies(), order.rules(), mode, order.candidates(), order.dryRun()));
    }

    private static final class Latest {
        private @Nullable RecordId id;
        private @Nullable Run run;
        private long height;

        void see(RecordId seen, Run candidate) {
            Optional<Manifest> manifest = Optional.ofNullable(candidate.manifest())
                    .filter(known -> Mode.titled(known.mode()).isPresent());
            if (manifest.isPresent() && manifest.get().height() >= height) {
                id = seen;
                run = candidate;
                height = manifest.get().height();
            }
        }
    }
}
