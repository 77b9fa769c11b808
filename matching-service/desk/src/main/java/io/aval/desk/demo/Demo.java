package io.aval.desk.demo;

import io.aval.engine.seed.Seed;
import io.aval.rules.act.Charter;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Organisation;
import java.util.List;

/** What is fixed in every demonstration: who takes part, which day it is, from which seed everything is drawn. */
public final class Demo {

    public static final Organisation BANK_A = new Organisation("BankA");
    public static final Organisation BANK_B = new Organisation("BankB");
    public static final Organisation PLATFORM = new Organisation("Platform");
    public static final Organisation REGULATOR = new Organisation("Regulator");

    /** The four organisations. */
    public static final List<Organisation> ORGANISATIONS = List.of(BANK_A, BANK_B, PLATFORM, REGULATOR);

    /** The regulator witnesses, the others operate. */
    public static final Charter CHARTER = new Charter(List.of(REGULATOR), List.of(BANK_A, BANK_B, PLATFORM));

    /** The business day on which everything happens. */
    public static final BusinessDay DAY = BusinessDay.of("2026-11-23");

    /** The seed of the plan. */
    public static final Seed SEED = new Seed("aval-demo-2026");

    private Demo() {}
}
