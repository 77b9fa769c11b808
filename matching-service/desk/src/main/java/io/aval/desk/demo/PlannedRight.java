package io.aval.desk.demo;

import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.identifier.RightKind;

/**
 * A planned right and what it is valued by.
 *
 * @param sheet the inputs of its valuation
 * @param offered whether its owner asks for finance against it; two in five
 */
record PlannedRight(
        int index,
        Enterprise owner,
        RightKind kind,
        String number,
        String title,
        int yearsLeft,
        Sheet sheet,
        boolean offered) {}
