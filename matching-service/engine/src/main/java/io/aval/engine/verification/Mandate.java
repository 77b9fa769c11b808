package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.Level;
import java.util.Set;

/**
 * A power of attorney.
 *
 * @param from who gives it
 * @param to who has it
 * @param acts names of acts that it covers
 * @param limitFen most that one act may be about, fen
 * @param first first day on which it holds
 * @param last last day
 * @param mayDelegate whether it may be handed on
 * @param level what stands behind it
 */
public record Mandate(
        String from,
        String to,
        Set<String> acts,
        long limitFen,
        BusinessDay first,
        BusinessDay last,
        boolean mayDelegate,
        Level level) {}
