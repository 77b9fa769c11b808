package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;

/**
 * A bank's promise to discount or stand in (保贴, 保兑).
 *
 * @param until last day
 */
public record Support(Account bank, BusinessDay until) {}
