package io.aval.network.administration;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.Policy;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeSource;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;

/** Definitions as the lifecycle's messages. What is not said there (plug-ins) is Fabric's usual. */
final class Messages {

    private Messages() {}

    static ByteString approve(ContractDefinition definition, String packageId) {
        return ApproveChaincodeDefinitionForMyOrgArgs.newBuilder()
                .setName(definition.name())
                .setVersion(definition.version())
                .setSequence(definition.sequence())
                .setValidationParameter(definition.policy().proto())
                .setCollections(definition.collectionsProto())
                .setSource(ChaincodeSource.newBuilder()
                        .setLocalPackage(ChaincodeSource.Local.newBuilder().setPackageId(packageId)))
                .build()
                .toByteString();
    }

    static ByteString commit(ContractDefinition definition) {
        return CommitChaincodeDefinitionArgs.newBuilder()
                .setName(definition.name())
                .setVersion(definition.version())
                .setSequence(definition.sequence())
                .setValidationParameter(definition.policy().proto())
                .setCollections(definition.collectionsProto())
                .build()
                .toByteString();
    }

    static ByteString readiness(ContractDefinition definition) {
        return CheckCommitReadinessArgs.newBuilder()
                .setName(definition.name())
                .setVersion(definition.version())
                .setSequence(definition.sequence())
                .setValidationParameter(definition.policy().proto())
                .setCollections(definition.collectionsProto())
                .build()
                .toByteString();
    }

    static ByteString approved(String name, int sequence) {
        return QueryApprovedChaincodeDefinitionArgs.newBuilder()
                .setName(name)
                .setSequence(sequence)
                .build()
                .toByteString();
    }

    static ContractDefinition read(String name, QueryChaincodeDefinitionResult result) {
        return definition(
                name,
                result.getVersion(),
                result.getSequence(),
                result.getValidationParameter(),
                result.getCollections());
    }

    static Approval read(String name, QueryApprovedChaincodeDefinitionResult result) {
        ContractDefinition definition = definition(
                name,
                result.getVersion(),
                result.getSequence(),
                result.getValidationParameter(),
                result.getCollections());
        return new Approval(definition, result.getSource().getLocalPackage().getPackageId());
    }

    /** @throws IllegalStateException if the bytes are no such message: the peer is not what it should be */
    static <T> T parse(Parser<T> parser, ByteString bytes) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a peer answered with a malformed message", e);
        }
    }

    private static ContractDefinition definition(
            String name, String version, long sequence, ByteString policy, CollectionConfigPackage collections) {
        return new ContractDefinition(
                name,
                version,
                Math.toIntExact(sequence),
                Policy.of(policy),
                ContractDefinition.collections(collections));
    }
}
