package io.aval.network.administration;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.aval.network.certificates.NodeFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * The administrator as one who signs. Safe for use by several threads.
 *
 * @param identity certificate and organisation
 * @param signer signs digests
 */
record Signatory(Identity identity, Signer signer) {

    private static final int NONCE_BYTES = 24;

    /** @throws IOException if the files are no certificate and key */
    static Signatory of(String organisation, NodeFiles files) throws IOException {
        try (Reader certificate = Files.newBufferedReader(files.msp().resolve("signcerts/certificate.pem"));
                Reader key = Files.newBufferedReader(onlyFile(files.msp().resolve("keystore")))) {
            X509Certificate read = Identities.readX509Certificate(certificate);
            PrivateKey privateKey = Identities.readPrivateKey(key);
            return new Signatory(new X509Identity(organisation, read), Signers.newPrivateKeySigner(privateKey));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot use the administrator's certificate and key in " + files.msp(), e);
        }
    }

    /**
     * A signed call of a function of a chaincode.
     *
     * @param channel empty if the call concerns the peer itself
     */
    SignedProposal propose(String channel, String chaincode, List<ByteString> arguments) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        ByteString creator = SerializedIdentity.newBuilder()
                .setMspid(identity.getMspId())
                .setIdBytes(ByteString.copyFrom(identity.getCredentials()))
                .build()
                .toByteString();
        ChaincodeID id = ChaincodeID.newBuilder().setName(chaincode).build();
        ByteString proposal = Proposal.newBuilder()
                .setHeader(header(channel, id, creator, ByteString.copyFrom(nonce)))
                .setPayload(payload(id, arguments))
                .build()
                .toByteString();
        try {
            return SignedProposal.newBuilder()
                    .setProposalBytes(proposal)
                    .setSignature(ByteString.copyFrom(signer.sign(sha256(proposal.toByteArray()))))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot sign as the administrator of " + identity.getMspId(), e);
        }
    }

    private static ByteString header(String channel, ChaincodeID id, ByteString creator, ByteString nonce) {
        var now = InstantSource.system().instant();
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setChannelId(channel)
                .setTxId(HexFormat.of().formatHex(sha256(nonce.concat(creator).toByteArray())))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(id)
                        .build()
                        .toByteString())
                .build();
        SignatureHeader signatureHeader =
                SignatureHeader.newBuilder().setCreator(creator).setNonce(nonce).build();
        return Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build()
                .toByteString();
    }

    private static ByteString payload(ChaincodeID id, List<ByteString> arguments) {
        ChaincodeSpec spec = ChaincodeSpec.newBuilder()
                .setType(ChaincodeSpec.Type.GOLANG)
                .setChaincodeId(id)
                .setInput(ChaincodeInput.newBuilder().addAllArgs(arguments))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException(folder + " holds no key"));
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static ByteString utf8(String text) {
        return ByteString.copyFrom(text, StandardCharsets.UTF_8);
    }
}
