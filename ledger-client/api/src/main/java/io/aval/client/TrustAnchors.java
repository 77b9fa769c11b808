package io.aval.client;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Organisation;
import java.util.List;

/**
 * What the ledger's network judges one member's certificates by. DER in Base64.
 *
 * @param roots self-signed certificates of the member's authorities
 * @param intermediates authorities below them
 * @param revocations the signed lists of what they revoked; none means that the network was told of no revocation
 */
public record TrustAnchors(
        Organisation organisation,
        @Size(min = 1, max = 8) List<@Text(max = Attestation.MAX_CERTIFICATE) String> roots,
        @Size(max = 8) List<@Text(max = Attestation.MAX_CERTIFICATE) String> intermediates,
        @Size(max = 8) List<@Text(max = Attestation.MAX_OCTETS) String> revocations) {

    public TrustAnchors {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        revocations = List.copyOf(revocations);
    }
}
