package io.aval.network.badinput;

import io.aval.client.Outcome;
import io.aval.rules.refusal.Code;
import java.util.concurrent.Callable;

/**
 * One thing that should be refused.
 *
 * @param name what is wrong
 * @param code the refusal
 * @param sending does it
 */
record BadCase(String name, Code code, Callable<Outcome> sending) {

    Outcome send() throws Exception {
        return sending.call();
    }

    @Override
    public String toString() {
        return name + ": " + code;
    }
}
