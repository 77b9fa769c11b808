package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;

/**
 * An operation that is proposed and not answered yet.
 *
 * @param day when it was proposed
 * @param restricts whether the proposer marks the bill 不得转让 for the next holder
 */
public record Request(Operation operation, Account proposer, Account responder, BusinessDay day, boolean restricts) {}
