package io.aval.client.embedded.ledger;

import io.aval.client.Signer;
import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.identity.CreatorCheck;
import io.aval.client.embedded.simulation.Endorsement;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import io.aval.client.embedded.transaction.SignedProposalBytes;
import java.util.List;

/** How proposals reach the endorsers. */
sealed interface Door {
    Endorsement endorse(Proposal proposal, Signer signer, List<String> organisations);

    /** As on a network: the proposal is encoded and signed, read again, and the signature checked. */
    record Checking(EmbeddedNetwork network, CreatorCheck check) implements Door {
        @Override
        public Endorsement endorse(Proposal proposal, Signer signer, List<String> organisations) {
            Bytes encoded =
                    ProposalCodec.encode(proposal, network.configuration().chaincode());
            Bytes visible =
                    ProposalCodec.visible(proposal, network.configuration().chaincode());
            Bytes digest = Bytes.sha256(visible.array());
            Bytes signature = Bytes.of(signer.sign(digest.array()));
            return network.endorse(new SignedProposalBytes(encoded, signature), organisations, check);
        }
    }

    /** For callers in this process who vouch for their signers. */
    record Trusting(EmbeddedNetwork network) implements Door {
        @Override
        public Endorsement endorse(Proposal proposal, Signer signer, List<String> organisations) {
            return network.endorse(proposal, organisations);
        }
    }
}
