package io.aval.desk.matching;

import io.aval.desk.observation.Known;
import io.aval.engine.index.Records;
import io.aval.engine.market.Facets;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Import;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.law.Kinds;
import io.aval.rules.party.Party;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What imported files of profiles say of the enterprises behind accounts. All files that the records name are needed: of two
 * desks with the same records none may know more than the other.
 */
final class Enterprises {

    private final Known known;
    private final Map<Account, Uscc> codes = new HashMap<>();
    private final SortedSet<String> files = new TreeSet<>();

    /**
     * Reads who is who.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code IMPORT_ABSENT} for a file that is not at hand
     */
    Enterprises(Records records, Known known) {
        this.known = known;
        records.forEach(Kind.IMPORT, opening -> {
            if (Kinds.ALL.body(opening) instanceof Import named && named.profiles()) {
                known.require(named.file());
                files.add(named.file().value());
            }
        });
        records.forEach(Kind.PARTY, opening -> {
            Party party = (Party) Kinds.ALL.body(opening);
            party.accounts().forEach(account -> codes.put(account, party.uscc()));
        });
    }

    /** Digest over the files; null if there are none. */
    @Nullable
    Digest files() {
        return files.isEmpty() ? null : Digest.of(String.join(",", files));
    }

    /** Facets of an account's owner, and what is known of it besides. */
    Facets add(Facets facets, Account account) {
        Uscc code = codes.get(account);
        return code == null ? facets : known.add(facets, code);
    }
}
