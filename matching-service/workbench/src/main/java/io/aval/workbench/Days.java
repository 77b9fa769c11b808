package io.aval.workbench;

import io.aval.rules.calendar.BusinessDay;
import picocli.CommandLine;

/** Days as they are given on the command line. */
final class Days {

    private Days() {}

    /** That day; wrong ones are the command line's fault. */
    static BusinessDay of(String day, CommandLine.Model.CommandSpec spec) {
        try {
            return BusinessDay.parse(day);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--day is no day: " + day, e);
        }
    }
}
