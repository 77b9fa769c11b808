package io.aval.rules.act;

/**
 * Answers one kind of command: reads from the docket, writes to it, or refuses by throwing.
 *
 * @param <C> the command
 */
@FunctionalInterface
public interface Rule<C extends Command> {

    void apply(C command, Docket docket);
}
