package io.aval.rules.act;

import io.aval.rules.record.Organisation;

/** A command that hands its record to an organisation by name; the charter says whether that one has a vault. */
public interface Addressed extends Command {

    /** Who is to have the record besides the caller's own organisation. */
    Organisation addressee();
}
