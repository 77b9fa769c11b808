package io.aval.rules.act;

import io.aval.rules.record.Account;

/** Who gives a command, as the certificate says it: nothing here comes from an argument. */
public record Actor(Account account, Role role) {}
