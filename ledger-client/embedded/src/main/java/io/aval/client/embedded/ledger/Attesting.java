package io.aval.client.embedded.ledger;

import com.google.protobuf.ByteString;
import io.aval.client.Attestation;
import io.aval.client.Signer;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.Version;
import io.aval.rules.record.Organisation;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * Has peers sign what they answered, in the form in which Fabric's peers sign endorsements: over the
 * ProposalResponsePayload, which holds the answer, the read set and the proposal's hash, and their own identity.
 */
final class Attesting {
    private static final int SUCCESS = 200;

    private Attesting() {}

    static Attestation attest(
            Proposal proposal, Endorsed endorsed, String chaincode, Collection<Organisation> by, Members members) {
        Bytes signed = signedBytes(proposal, endorsed, chaincode);
        List<Attestation.Endorsement> endorsements = new ArrayList<>();
        for (Organisation organisation : by) {
            endorsements.add(endorsement(organisation, members.peer(organisation), signed));
        }
        String payload = new String(endorsed.payload().array(), StandardCharsets.UTF_8);
        return new Attestation(payload, base64(signed.array()), endorsements);
    }

    private static Attestation.Endorsement endorsement(Organisation organisation, Signer peer, Bytes signed) {
        Bytes identity = ProposalMaker.creator(peer).serialized();
        Bytes digest = Bytes.sha256(signed.array(), identity.array());
        try {
            return new Attestation.Endorsement(
                    organisation,
                    base64(identity.array()),
                    base64(peer.certificate().getEncoded()),
                    base64(peer.sign(digest.array())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate of a peer has no encoding", e);
        }
    }

    private static Bytes signedBytes(Proposal proposal, Endorsed endorsed, String chaincode) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(readSet(endorsed, chaincode).toByteString())
                .setResponse(Response.newBuilder().setStatus(SUCCESS).setPayload(string(endorsed.payload())))
                .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
                .build();
        return Bytes.of(ProposalResponsePayload.newBuilder()
                .setProposalHash(string(ProposalCodec.hash(proposal, chaincode)))
                .setExtension(action.toByteString())
                .build()
                .toByteArray());
    }

    private static TxReadWriteSet readSet(Endorsed endorsed, String chaincode) {
        KVRWSet.Builder reads = KVRWSet.newBuilder();
        for (Read read : endorsed.transaction().readWriteSet().reads()) {
            KVRead.Builder entry = KVRead.newBuilder().setKey(read.key());
            Version version = read.version();
            if (version != null) {
                entry.setVersion(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                        .setBlockNum(version.block())
                        .setTxNum(version.transaction()));
            }
            reads.addReads(entry);
        }
        return TxReadWriteSet.newBuilder()
                .setDataModel(TxReadWriteSet.DataModel.KV)
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(chaincode)
                        .setRwset(reads.build().toByteString()))
                .build();
    }

    private static ByteString string(Bytes bytes) {
        return ByteString.copyFrom(bytes.array());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
