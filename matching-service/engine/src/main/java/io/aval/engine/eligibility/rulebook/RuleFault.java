package io.aval.engine.eligibility.rulebook;

import io.aval.rules.refusal.Code;

/**
 * What is wrong with a rule.
 *
 * @param code which kind of fault
 * @param rule the product, demand or cap whose rule it is; empty where the fault is the file's
 * @param line line of the file, from 1
 * @param pointer JSON pointer (RFC 6901) to the place
 * @param sentence what is wrong, in English, without a full stop
 */
public record RuleFault(Code code, String rule, int line, String pointer, String sentence) {

    @Override
    public String toString() {
        String where = rule.isEmpty() ? "" : rule + ": ";
        return "line " + line + ", " + (pointer.isEmpty() ? "/" : pointer) + ": " + where + sentence + " (" + code
                + ")";
    }
}
