package io.aval.client.fabric.gateway;

import io.aval.rules.refusal.Refusal;

/** Why nothing was endorsed or answered, and whether asking again may help. Nothing was ordered in any case. */
sealed interface Failure {

    /** What to tell the caller if it stays so. */
    Refusal refusal();

    /** The answer stands. */
    record Settled(Refusal refusal) implements Failure {}

    /** Endorsers differ, are too busy or not found: the same again in a moment, or through another gateway, may pass. */
    record Passing(Refusal refusal) implements Failure {}

    /** No answer this way; another gateway may know more. {@code down} tells that the gateway itself is gone. */
    record Unreached(Refusal refusal, boolean down) implements Failure {}
}
