package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;

/**
 * A payment that the payee's bank confirms; it must, on that day, or the act that waits for it does not happen.
 *
 * @param amountFen what is paid
 */
public record Leg(
        Account payer,
        Account payee,
        @Range(max = Payment.MAX_FEN) long amountFen,
        BusinessDay day) {}
