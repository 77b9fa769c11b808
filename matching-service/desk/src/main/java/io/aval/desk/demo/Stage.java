package io.aval.desk.demo;

import static io.aval.desk.demo.Step.ACCEPT;
import static io.aval.desk.demo.Step.ASK_ACCEPTANCE;
import static io.aval.desk.demo.Step.ASK_RECEIPT;
import static io.aval.desk.demo.Step.ENDORSE;
import static io.aval.desk.demo.Step.ENDORSE_AGAIN;
import static io.aval.desk.demo.Step.ISSUE;
import static io.aval.desk.demo.Step.RECEIVE;
import static io.aval.desk.demo.Step.REFUSE_ACCEPTANCE;
import static io.aval.desk.demo.Step.TAKE;
import static io.aval.desk.demo.Step.TAKE_AGAIN;
import static io.aval.desk.demo.Step.WITHDRAW_RECEIPT;

import java.util.List;

/** How far a planned bill comes, and by which steps. Of every twenty bills, so many come to each stage. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
enum Stage {
    ISSUED(1, ISSUE),
    ACCEPTANCE_ASKED(1, ISSUE, ASK_ACCEPTANCE),
    ACCEPTANCE_REFUSED(1, ISSUE, ASK_ACCEPTANCE, REFUSE_ACCEPTANCE),
    ACCEPTED(1, ISSUE, ASK_ACCEPTANCE, ACCEPT),
    RECEIPT_ASKED(1, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT),
    RECEIPT_WITHDRAWN(1, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT, WITHDRAW_RECEIPT),
    RECEIVED(7, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT, RECEIVE),
    ENDORSEMENT_ASKED(1, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT, RECEIVE, ENDORSE),
    ENDORSED(4, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT, RECEIVE, ENDORSE, TAKE),
    ENDORSED_TWICE(2, ISSUE, ASK_ACCEPTANCE, ACCEPT, ASK_RECEIPT, RECEIVE, ENDORSE, TAKE, ENDORSE_AGAIN, TAKE_AGAIN);

    /** The bills among which the shares are counted. */
    static final int OF = 20;

    private final int share;
    private final List<Step> steps;

    Stage(int share, Step... steps) {
        this.share = share;
        this.steps = List.of(steps);
    }

    int share() {
        return share;
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether somebody holds it who can have it discounted. */
    boolean circulates() {
        return this == RECEIVED || this == ENDORSED || this == ENDORSED_TWICE;
    }

    /** The stage of the bill with this index. */
    static Stage of(int index) {
        int place = index % OF;
        for (Stage stage : values()) {
            place -= stage.share;
            if (place < 0) {
                return stage;
            }
        }
        throw new IllegalStateException("the shares add up to " + OF);
    }
}
