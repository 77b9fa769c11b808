package io.aval.client.evidence;

import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.client.TrustAnchors;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one record, and about the records that it is a part of, that a stranger can check.
 *
 * @param v version of this form
 * @param versions every version of each record on the path, the record itself last
 * @param hops completed acts from the first on, up to the newest opening that is shown; none if none is
 * @param acts the transactions that wrote those versions, each once, in the order of their first mention
 * @param attestations what organisations sign about the record, and about the business day
 * @param authorities what the certificates of all who signed are judged by, in the order of their organisations
 */
public record EvidencePack(
        @Range(min = 1, max = 1) int v,
        @Size(min = 1, max = EvidencePack.MAX_VERSIONS) List<Version> versions,
        @Size(max = 100_000) List<Hop> hops,
        @Size(min = 1, max = EvidencePack.MAX_VERSIONS) List<SignedAct> acts,
        @Size(max = 8) List<Attestation> attestations,
        @Size(max = 64) List<TrustAnchors> authorities) {

    /** Most versions in one pack. */
    public static final int MAX_VERSIONS = 4_000;

    /** Most bytes of one file. */
    public static final int MAX_BYTES = 60 << 20;

    /** The form that this release writes. */
    public static final int FORM = 1;

    public EvidencePack {
        versions = List.copyOf(versions);
        hops = List.copyOf(hops);
        acts = List.copyOf(acts);
        attestations = List.copyOf(attestations);
        authorities = List.copyOf(authorities);
    }

    /**
     * What the ledger shows of one version.
     *
     * @param key the record's public key
     * @param tx the transaction that wrote it
     * @param opening what it says; absent where the holder does not show it
     */
    public record Version(
            @Text(max = 64, pattern = "[a-z]+~[0-9a-f]{32}") String key,
            @Range(min = 1, max = Json.MAX_NUMBER) long v,
            Digest digest,
            @Text(max = 64, pattern = "[0-9a-f]{64}") String tx,
            @Nullable Opening opening) {}

    /** The file's text: canonical JSON. */
    public String text() {
        return Schema.of(EvidencePack.class).encode(this).canonical();
    }

    /**
     * Reads a file.
     *
     * @throws io.aval.rules.refusal.RefusedException what is wrong with its form, and where; also if it is not canonical,
     *     so that one content has one file
     */
    public static EvidencePack parse(byte[] file) {
        Code.TOO_LARGE.unless(file.length <= MAX_BYTES, "bytes", Integer.toString(file.length));
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Code.MALFORMED.refuse("at", "bytes that are not UTF-8");
        }
        EvidencePack pack = Schema.of(EvidencePack.class).decode(JsonReader.read(text));
        Code.MALFORMED.unless(pack.text().equals(text), "at", "it is not in canonical form");
        return pack;
    }
}
