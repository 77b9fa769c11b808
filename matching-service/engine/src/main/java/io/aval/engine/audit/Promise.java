package io.aval.engine.audit;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Side;
import io.aval.engine.audit.Source.Row;

/** What a run promises of pairs and prices: its mode, as far as the run claims to keep it. Immutable. */
final class Promise {
    final Mode mode;
    final Exactness claimed;
    /** Whether caps cross, so that no pair can be judged. */
    final boolean crossing;

    private final Side demands;
    /** Of each root of the demand side, whether stability below it is more than can be promised. */
    private final boolean[] loose;

    private Promise(Source source, Mode mode, Exactness claimed, boolean crossing) {
        this.mode = mode;
        this.claimed = claimed;
        this.crossing = crossing;
        demands = source.demandSide();
        loose = new boolean[demands.nodes()];
        if (stable() && claimed == Exactness.BOUNDED && !crossing) {
            loosen(source);
        }
    }

    static Promise of(Source source, Ruling ruling, boolean crossing) {
        return new Promise(source, ruling.mode(), ruling.claimed(), crossing);
    }

    /** Bounds on parts and caps above do not go together: below such a cap what was rejected may be wanted again. */
    private void loosen(Source source) {
        Row row = source.row();
        for (int demand = 0; demand < demands.members(); demand++) {
            if (demands.parent(demand) != Side.NONE) {
                row.pairs().size = 0;
                source.candidates(demand, row);
                loose[demands.root(demand)] |= source.maxParts(demand) < row.pairs().size;
            }
        }
    }

    boolean stable() {
        return mode == Mode.STABLE_DEMAND || mode == Mode.STABLE_PRODUCT;
    }

    /** {@return whether the mode is one that looks for an optimum} */
    boolean priced() {
        return mode == Mode.WELFARE || mode == Mode.WELFARE_TICKETS;
    }

    /** {@return whether the prices must prove an optimum} */
    boolean proven() {
        return priced() && claimed == Exactness.EXACT && !crossing;
    }

    /**
     * {@return whether a pair of this demand may block}
     *
     * @param full the lowest node of the demand side that has no room for more of the pair, or {@link Side#NONE}
     */
    boolean excuses(int demand, int full) {
        return switch (mode) {
            case STABLE_DEMAND, STABLE_PRODUCT -> loose[demands.root(demand)] && demands.parent(demand) != Side.NONE;
            case UNSPLIT -> full >= demands.members();
            case WELFARE, WELFARE_TICKETS, RECOMMEND -> true;
        };
    }

    /**
     * {@return whether the run claims less than its mode promises}
     *
     * @param partsBind whether some demand may have fewer parts than it has pairs
     * @param ticketsBind whether some pair's smallest ticket is above 1 fen
     */
    boolean tooWeak(boolean partsBind, boolean ticketsBind) {
        return switch (claimed) {
            case EXACT -> false;
            case BOUNDED ->
                switch (mode) {
                    case STABLE_DEMAND, STABLE_PRODUCT -> !crossing && !isLoose();
                    case WELFARE -> !partsBind;
                    case WELFARE_TICKETS -> !partsBind && !ticketsBind;
                    case UNSPLIT, RECOMMEND -> false;
                };
            case HEURISTIC -> !crossing;
        };
    }

    private boolean isLoose() {
        boolean any = false;
        for (boolean root : loose) {
            any |= root;
        }
        return any;
    }
}
