package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.pledge.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a way.
 *
 * @param ground on which the pledge would not be registered; absent for other reasons
 * @param have what the need has: fen, days or millionths, as the reason says; 0 where there is no number
 * @param limit what it would have to have
 */
public record Obstacle(
        Reason reason,
        @Nullable Ground ground,
        @Range(max = Json.MAX_NUMBER) long have,
        @Range(max = Json.MAX_NUMBER) long limit) {

    /** The reasons. */
    public enum Reason {
        /** No right is offered. */
        NO_RIGHT,
        /** No bill is offered. */
        NO_BILL,
        /** The pledge would not be registered. */
        GROUND,
        /** More is wanted than the right's value carries, fen. */
        LOAN_TO_VALUE,
        /** More is wanted than is given at most, or than the bill brings, fen. */
        TOO_MUCH,
        /** Less is wanted than is worth the effort, fen. */
        TOO_LITTLE,
        /** It is wanted for longer, days. */
        TENOR,
        /** Default is too likely, millionths. */
        RISK,
        /** It is dearer than the enterprise accepts or policy allows, millionths a year. */
        RATE
    }

    static Obstacle of(Reason reason, long have, long limit) {
        return new Obstacle(reason, null, have, limit);
    }

    static Obstacle of(Ground ground) {
        return new Obstacle(Reason.GROUND, ground, 0, 0);
    }
}
