package io.aval.desk;

import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;

/**
 * What a desk is told when it opens.
 *
 * @param folder the organisation's own; its users file and import files stand in it, its index and its log of refusals are
 *     made there
 * @param httpPort on the loopback address; 0 for any that is free
 * @param grpcPort the same
 * @param ownKey name of the key with which the desk itself reads the ledger
 * @param requestSecret known to this organisation only and kept between runs: the salts of requests are derived from it
 */
public record DeskSettings(
        Organisation organisation, Path folder, int httpPort, int grpcPort, String ownKey, Digest requestSecret) {

    /** Folder of the import files inside the desk's folder, each named by the digest of its bytes. */
    public static final String IMPORTS = "imports";

    /** Folder of the drafts inside the desk's folder; no ledger holds them, so they belong into every copy of it. */
    public static final String DRAFTS = "drafts";

    /** Who has made, released and rejected which draft: a log inside the desk's folder. */
    public static final String DRAFT_LOG = "drafts.log";

    /** What regulators have looked at: a log inside the desk's folder. */
    public static final String QUERY_LOG = "queries.log";

    /** Who has asked what about the market: a log inside the desk's folder. */
    public static final String PROBE_LOG = "probes.log";

    /** Folder of the observations inside the desk's folder. */
    public static final String OBSERVATIONS = "observations";

    /** Folder of the index inside the desk's folder. */
    public static final String INDEX = "index";
}
