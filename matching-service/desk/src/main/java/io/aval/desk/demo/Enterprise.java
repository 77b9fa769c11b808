package io.aval.desk.demo;

import io.aval.rules.act.Role;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Region;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Organisation;

/** A planned enterprise. All of them have an account at the Platform; those that deal in bills one at their bank. */
record Enterprise(int index, String name, Uscc uscc, Industry industry, Region region, Organisation bank) {

    private static final int CYCLE = 20;

    String who() {
        return "E-" + (100_000 + index);
    }

    /** Draws bills: one in twenty, the core enterprises of their chains. */
    boolean draws() {
        return index % CYCLE == 1;
    }

    /** Is paid with bills, and endorses them: three in twenty. */
    boolean isPaid() {
        return index % CYCLE == 0 || index % CYCLE == 2 || index % CYCLE == 3;
    }

    boolean banks() {
        return draws() || isPaid();
    }

    /** Owns rights: every third. */
    boolean invents() {
        return index % 3 == 0;
    }

    Seat atPlatform() {
        return new Seat(who(), Demo.PLATFORM, Role.ENTERPRISE);
    }

    Seat atBank() {
        return new Seat(who(), bank, Role.ENTERPRISE);
    }
}
