package io.aval.desk.matching;

import io.aval.client.Clerk;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.rules.act.Command;
import io.aval.rules.law.Envelope;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Category;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Does commands of one kind, as many to an envelope as fit. Where an envelope is refused because one of its records has
 * changed meanwhile, its halves are tried, so that one change costs one act. For one thread.
 */
final class ActBatches {

    private final Clerk clerk;
    private final FreshOpenings openings;
    private final Signer operator;
    private final String request;
    private final List<Opening> written = new ArrayList<>();
    private int made;
    private int unmade;

    /**
     * Makes ready.
     *
     * @param request beginning of all request ids, at most 50 characters
     */
    ActBatches(Clerk clerk, FreshOpenings openings, Signer operator, String request) {
        this.clerk = clerk;
        this.openings = openings;
        this.operator = operator;
        this.request = request;
    }

    /**
     * Makes them all.
     *
     * @param progress told how many are dealt with
     */
    void make(List<? extends Command> commands, IntConsumer progress) {
        for (int from = 0; from < commands.size(); from += Envelope.MAX_COMMANDS) {
            int to = Math.min(from + Envelope.MAX_COMMANDS, commands.size());
            make(commands, from, to);
            progress.accept(to);
        }
    }

    /** The new openings of one kind. */
    List<Opening> written(Kind kind) {
        return written.stream().filter(opening -> opening.kind() == kind).toList();
    }

    int made() {
        return made;
    }

    int unmade() {
        return unmade;
    }

    private void make(List<? extends Command> commands, int from, int to) {
        try {
            Receipt receipt = clerk.act(operator, request + "-" + from + "-" + to, commands.subList(from, to));
            openings.learn(receipt);
            written.addAll(receipt.openings());
            made += to - from;
        } catch (RefusedException e) {
            if (!isWorthHalving(e)) {
                throw e;
            }
            if (to - from == 1) {
                unmade++;
                return;
            }
            int middle = (from + to) >>> 1;
            make(commands, from, middle);
            make(commands, middle, to);
        }
    }

    private static boolean isWorthHalving(RefusedException refused) {
        Category category = refused.refusal().code().category();
        return category == Category.RULE
                || category == Category.CONFLICT
                || refused.refusal().code() == Code.TOO_LARGE;
    }
}
