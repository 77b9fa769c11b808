package io.aval.client.evidence;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import java.time.Instant;
import java.util.List;

/**
 * What a sound pack shows.
 *
 * @param channel the ledger's channel
 * @param contract the contract on it
 * @param key the record's public key
 * @param version the last one
 * @param digest what the ledger shows of it
 * @param records public keys of all records on the path, the record's own last
 * @param versions how many versions of them, and of those
 * @param shown how many openings are shown
 * @param newest the newest version of the record whose opening is shown; 0 for none
 * @param acts who signed what, when, in the order of the versions
 * @param hops completed acts up to that version
 * @param attestedBy who signed that the last version stood on the ledger
 * @param attestedAt when they were asked, as the asker's clock had it
 * @param day the business day then
 * @param authorities the roots on which all this rests
 */
public record Summary(
        String channel,
        String contract,
        String key,
        long version,
        Digest digest,
        List<String> records,
        int versions,
        int shown,
        long newest,
        List<Act> acts,
        List<Hop> hops,
        List<Organisation> attestedBy,
        Instant attestedAt,
        BusinessDay day,
        List<Trust.Root> authorities) {

    public Summary {
        records = List.copyOf(records);
        acts = List.copyOf(acts);
        hops = List.copyOf(hops);
        attestedBy = List.copyOf(attestedBy);
        authorities = List.copyOf(authorities);
    }

    /**
     * A signed act.
     *
     * @param at the time that the creator named: evidence, not a clock
     * @param role and {@code handle}: the creator's, as its certificate says
     * @param standing how the certificate stood
     * @param envelope the digest that was signed
     * @param endorsedBy whose peers signed what it wrote
     */
    public record Act(
            String txId,
            long block,
            Instant at,
            Organisation organisation,
            String role,
            String handle,
            String standing,
            String envelope,
            List<Organisation> endorsedBy) {

        public Act {
            endorsedBy = List.copyOf(endorsedBy);
        }
    }
}
