package io.aval.client.embedded.ledger;

import io.aval.client.Signer;
import io.aval.rules.record.Organisation;
import java.security.cert.X509Certificate;

/**
 * An organisation of the network.
 *
 * @param organisation its name
 * @param authority the certificate of the authority that issues its clients' certificates
 * @param peer signs attestations in its peer's name
 */
public record Member(Organisation organisation, X509Certificate authority, Signer peer) {}
