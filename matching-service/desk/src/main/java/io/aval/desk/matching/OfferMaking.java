package io.aval.desk.matching;

import io.aval.client.Clerk;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Part;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.law.Envelope;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Category;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Makes the offers of a recorded run, as many to an envelope as fit. Where an envelope is refused because one of its
 * demands or products has changed meanwhile, its halves are tried, so that one change costs one offer. For one thread.
 */
final class OfferMaking {

    private final Clerk clerk;
    private final FreshOpenings openings;
    private final Signer operator;
    private final String request;
    private int made;
    private int unmade;

    /**
     * Makes ready.
     *
     * @param request beginning of all request ids, at most 50 characters
     */
    OfferMaking(Clerk clerk, FreshOpenings openings, Signer operator, String request) {
        this.clerk = clerk;
        this.openings = openings;
        this.operator = operator;
        this.request = request;
    }

    /** The commands that offer an allocation's parts of these demands. */
    static List<FinanceActs.MakeOffer> commands(
            RecordId run, Allocation allocation, Set<String> demands, BusinessDay until) {
        Map<String, List<FinanceActs.Share>> shares = new TreeMap<>();
        for (Part part : allocation.parts()) {
            if (demands.contains(part.demand())) {
                shares.computeIfAbsent(part.demand(), demand -> new ArrayList<>())
                        .add(new FinanceActs.Share(new RecordId(part.product()), part.amountFen(), part.ratePpm()));
            }
        }
        List<FinanceActs.MakeOffer> commands = new ArrayList<>();
        shares.forEach(
                (demand, parts) -> commands.add(new FinanceActs.MakeOffer(run, new RecordId(demand), parts, until)));
        return commands;
    }

    /**
     * Makes them all.
     *
     * @param progress told how many are dealt with
     */
    void make(List<FinanceActs.MakeOffer> commands, IntConsumer progress) {
        for (int from = 0; from < commands.size(); from += Envelope.MAX_COMMANDS) {
            int to = Math.min(from + Envelope.MAX_COMMANDS, commands.size());
            make(commands, from, to);
            progress.accept(to);
        }
    }

    int made() {
        return made;
    }

    int unmade() {
        return unmade;
    }

    private void make(List<FinanceActs.MakeOffer> commands, int from, int to) {
        try {
            Receipt receipt = clerk.act(operator, request + "-" + from + "-" + to, commands.subList(from, to));
            openings.learn(receipt);
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
