package io.aval.client.embedded.ledger;

import com.google.protobuf.ByteString;
import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.ValidationCode;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ProposalCodec;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.Version;
import io.aval.rules.record.Organisation;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * Has peers sign what they answered, in the form in which Fabric's peers sign endorsements: over the
 * ProposalResponsePayload, which holds the answer, the public reads and writes and the proposal's hash, and their own
 * identity.
 */
final class Attesting {
    private static final int SUCCESS = 200;

    private Attesting() {}

    static Attestation attest(
            Proposal proposal, Endorsed endorsed, String chaincode, Collection<Organisation> by, Members members) {
        Bytes signed =
                answer(proposal, endorsed.payload(), endorsed.transaction().readWriteSet(), chaincode);
        String payload = new String(endorsed.payload().array(), StandardCharsets.UTF_8);
        return new Attestation(
                payload,
                base64(signed),
                base64(ProposalCodec.visible(proposal, chaincode)),
                endorsements(by, members, signed));
    }

    /**
     * A transaction of a block. Blocks name their endorsers and keep no signature of theirs, so their peers sign what they
     * endorsed when it is asked for.
     */
    static SignedAct act(Commit commit, Transaction transaction, NetworkConfiguration configuration, Members members) {
        Proposal proposal = new Proposal(
                configuration.channel(),
                transaction.creator(),
                transaction.nonce(),
                transaction.timestamp(),
                transaction.arguments(),
                Map.of(),
                transaction.txId());
        String chaincode = configuration.chaincode();
        Bytes answer = answer(proposal, Bytes.EMPTY, transaction.readWriteSet(), chaincode);
        List<Organisation> endorsers =
                transaction.endorsers().stream().map(Organisation::new).toList();
        return new SignedAct(
                transaction.txId(),
                commit.block(),
                ValidationCode.valueOf(commit.code().name()),
                SignedAct.Form.PROPOSAL,
                base64(ProposalCodec.visible(proposal, chaincode)),
                base64(transaction.signature()),
                base64(answer),
                endorsements(endorsers, members, answer));
    }

    private static List<Attestation.Endorsement> endorsements(
            Collection<Organisation> by, Members members, Bytes signed) {
        return by.stream()
                .map(organisation -> endorsement(organisation, members.peer(organisation), signed))
                .toList();
    }

    private static Attestation.Endorsement endorsement(Organisation organisation, Signer peer, Bytes signed) {
        Bytes identity = ProposalMaker.creator(peer).serialized();
        Bytes digest = Bytes.sha256(signed.array(), identity.array());
        try {
            return new Attestation.Endorsement(
                    organisation,
                    base64(identity),
                    base64(Bytes.of(peer.certificate().getEncoded())),
                    base64(Bytes.of(peer.sign(digest.array()))));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate of a peer has no encoding", e);
        }
    }

    private static Bytes answer(Proposal proposal, Bytes payload, ReadWriteSet set, String chaincode) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(publicPart(set, chaincode).toByteString())
                .setResponse(Response.newBuilder().setStatus(SUCCESS).setPayload(string(payload)))
                .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
                .build();
        return Bytes.of(ProposalResponsePayload.newBuilder()
                .setProposalHash(string(ProposalCodec.hash(proposal, chaincode)))
                .setExtension(action.toByteString())
                .build()
                .toByteArray());
    }

    private static TxReadWriteSet publicPart(ReadWriteSet set, String chaincode) {
        KVRWSet.Builder keys = KVRWSet.newBuilder();
        for (ReadWriteSet.Read read : set.reads()) {
            KVRead.Builder entry = KVRead.newBuilder().setKey(read.key());
            Version version = read.version();
            if (version != null) {
                entry.setVersion(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                        .setBlockNum(version.block())
                        .setTxNum(version.transaction()));
            }
            keys.addReads(entry);
        }
        for (ReadWriteSet.Write write : set.writes()) {
            keys.addWrites(KVWrite.newBuilder()
                    .setKey(write.key())
                    .setIsDelete(write.isDelete())
                    .setValue(string(write.value())));
        }
        return TxReadWriteSet.newBuilder()
                .setDataModel(TxReadWriteSet.DataModel.KV)
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(chaincode)
                        .setRwset(keys.build().toByteString()))
                .build();
    }

    private static ByteString string(Bytes bytes) {
        return ByteString.copyFrom(bytes.array());
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
