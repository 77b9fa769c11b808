package io.aval.contract.network;

import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** What the contract has no business to call: ranges, histories and queries differ between peers or cannot be validated. */
abstract class UnusedCalls implements ChaincodeStub {

    private static AssertionError never() {
        return new AssertionError("the contract calls what it has no need for");
    }

    @Override
    public String getChannelId() {
        throw never();
    }

    @Override
    public Chaincode.Response invokeChaincode(String a, List<byte[]> b, String c) {
        throw never();
    }

    @Override
    public byte[] getStateValidationParameter(String a) {
        throw never();
    }

    @Override
    public void delState(String a) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(String a, String b) {
        throw never();
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByRangeWithPagination(
            String a, String b, int c, String d) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String a) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String a, String... b) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(CompositeKey a) {
        throw never();
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByPartialCompositeKeyWithPagination(
            CompositeKey a, int b, String c) {
        throw never();
    }

    @Override
    public CompositeKey createCompositeKey(String a, String... b) {
        throw never();
    }

    @Override
    public CompositeKey splitCompositeKey(String a) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getQueryResult(String a) {
        throw never();
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getQueryResultWithPagination(String a, int b, String c) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyModification> getHistoryForKey(String a) {
        throw never();
    }

    @Override
    public byte[] getPrivateDataValidationParameter(String a, String b) {
        throw never();
    }

    @Override
    public void setPrivateDataValidationParameter(String a, String b, byte[] c) {
        throw never();
    }

    @Override
    public void delPrivateData(String a, String b) {
        throw never();
    }

    @Override
    public void purgePrivateData(String a, String b) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByRange(String a, String b, String c) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String a, String b) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String a, CompositeKey b) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String a, String b, String... c) {
        throw never();
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataQueryResult(String a, String b) {
        throw never();
    }

    @Override
    public ChaincodeEvent getEvent() {
        throw never();
    }

    @Override
    public SignedProposal getSignedProposal() {
        throw never();
    }

    @Override
    public Instant getTxTimestamp() {
        throw never();
    }

    @Override
    public byte[] getBinding() {
        throw never();
    }
}
