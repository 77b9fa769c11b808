package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.TrustAnchors;
import io.aval.client.fabric.certificate.Pem;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** What a configuration block says of the members' certificates: authorities and lists of revocations. */
public final class MemberAnchors {

    private static final String APPLICATION = "Application";

    private MemberAnchors() {}

    /**
     * The anchors of the members whose root is known.
     *
     * @param roots PEM of the root that the operator gave for each member
     * @throws io.aval.rules.refusal.RefusedException {@code LEDGER_UNAVAILABLE} if the block cannot be read or names another root
     */
    public static List<TrustAnchors> of(Block block, Map<Organisation, String> roots) {
        List<TrustAnchors> anchors = new ArrayList<>();
        try {
            ConfigGroup application = ConfigEnvelope.parseFrom(
                            Blocks.payload(block.getData().getData(0)).getData())
                    .getConfig()
                    .getChannelGroup()
                    .getGroupsOrDefault(APPLICATION, ConfigGroup.getDefaultInstance());
            for (ConfigGroup member : application.getGroupsMap().values()) {
                FabricMSPConfig msp =
                        FabricMSPConfig.parseFrom(MSPConfig.parseFrom(ChannelConfiguration.value(member, "MSP"))
                                .getConfig());
                String root = roots.get(new Organisation(msp.getName()));
                if (root != null) {
                    anchors.add(anchors(msp, base64(Pem.certificate(root))));
                }
            }
        } catch (InvalidProtocolBufferException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Code.LEDGER_UNAVAILABLE.refuse("why", "the channel's configuration cannot be read");
        }
        return anchors;
    }

    private static TrustAnchors anchors(FabricMSPConfig msp, String expected) {
        TrustAnchors anchors = new TrustAnchors(
                new Organisation(msp.getName()),
                certificates(msp.getRootCertsList()),
                certificates(msp.getIntermediateCertsList()),
                msp.getRevocationListList().stream()
                        .map(MemberAnchors::revocations)
                        .toList());
        Code.LEDGER_UNAVAILABLE.unless(
                anchors.roots().contains(expected),
                "organisation",
                msp.getName(),
                "why",
                "the peer's configuration names another root than this connection");
        return anchors;
    }

    private static List<String> certificates(List<ByteString> all) {
        return all.stream()
                .map(one -> base64(Pem.certificate(one.toByteArray())))
                .toList();
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    private static String revocations(ByteString list) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Pem.revocations(list.toByteArray()).getEncoded());
        } catch (CRLException e) {
            throw new IllegalArgumentException("a list of revocations without an encoding", e);
        }
    }
}
