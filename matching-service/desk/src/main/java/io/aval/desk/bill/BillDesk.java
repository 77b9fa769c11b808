package io.aval.desk.bill;

/** The three together, for the doors. */
public record BillDesk(BillCounter counter, DayClose day, BillAudits audits) {}
