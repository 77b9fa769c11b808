package io.aval.rules.record;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import java.util.List;
import java.util.Optional;

/**
 * The clear text of one version of a record. Its digest is what the ledger shows to everybody.
 *
 * @param schema version of the form in which the body is written; every older one stays readable
 * @param kind kind of the record
 * @param id the record's id, the same for all versions
 * @param version 1 for the first, one more at each change
 * @param salt fresh for each version, so that no digest can be guessed from its contents
 * @param custodians organisations that hold this opening and of which one must endorse the next change, in order; the
 *     witness holds every opening and is not listed; empty for records of the registry, which all members hold
 * @param body what the record says
 */
public record Opening(
        @Range(min = 1, max = 1) int schema,
        Kind kind,
        RecordId id,
        @Range(min = 1, max = Json.MAX_NUMBER) long version,
        Digest salt,
        @Size(max = 8) List<Organisation> custodians,
        Json.Obj body) {

    /** The form of bodies that this release writes. */
    public static final int SCHEMA = 1;

    /** The canonical text. */
    public Json.Obj json() {
        return Schema.of(Opening.class).encode(this);
    }

    /** What the ledger shows of it. */
    public Digest digest() {
        return Digest.of(json());
    }

    /** Digest of the last completed act, for kinds that keep a chain of acts. */
    public Optional<Digest> head() {
        return body.members().get("head") instanceof Json.Text(String head)
                ? Optional.of(new Digest(head))
                : Optional.empty();
    }

    /** The record's public key. */
    public String key() {
        return kind.key(id);
    }
}
