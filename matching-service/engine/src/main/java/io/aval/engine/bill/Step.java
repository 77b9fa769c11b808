package io.aval.engine.bill;

import io.aval.rules.bill.Lifecycle;
import io.aval.rules.canonical.Text;
import io.aval.rules.refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * An act on a bill, and whether somebody may do it today.
 *
 * @param act its published name
 * @param operation the operation to propose, where the act is {@code bill.propose}
 * @param code why not; absent if it is allowed
 * @param responder who answers; absent if nobody has to
 * @param terms the particulars that it carries, with a question mark if it may do without; absent for none
 * @param part whether it may be about a part
 */
public record Step(
        @Text(max = 20) String act,
        @Text(max = 40) @Nullable String operation,
        @Text(max = 40) String chinese,
        @Text(max = 80) String english,
        boolean allowed,
        @Nullable Code code,
        Lifecycle.@Nullable Who responder,
        @Text(max = 20) @Nullable String terms,
        boolean part) {}
