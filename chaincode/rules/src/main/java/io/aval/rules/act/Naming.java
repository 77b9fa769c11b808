package io.aval.rules.act;

import java.util.List;

/** A command that names acts, or operations on a bill; a name that is not published is refused, or it would bind nothing. */
public interface Naming extends Command {

    List<String> operations();

    /** Where in the command the names stand, as a JSON pointer. */
    String place();
}
