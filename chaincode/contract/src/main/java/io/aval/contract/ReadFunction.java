package io.aval.contract;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * {@code read vault txId}: what a transaction deposited in a vault, for an officer of the organisation whose peer answers.
 * Evaluated, never submitted.
 */
final class ReadFunction implements AvalChaincode.Function {

    private static final int ARGUMENTS = 2;

    /** Who reads whole deposits. Clients ask their organisation's desk, which shows each what concerns it. */
    private static final List<Role> READERS = List.of(Role.OPERATOR, Role.REGULATOR);

    private static final int TX_ID_LENGTH = 64;

    private final Callers callers;

    ReadFunction(Callers callers) {
        this.callers = callers;
    }

    @Override
    public byte[] call(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        Code.MALFORMED.unless(arguments.size() == ARGUMENTS, "at", "read takes a vault and a transaction's id");
        String vault = arguments.get(0);
        String txId = arguments.get(1);
        // Else the registry's key K could be read as if it were a deposit
        Code.BAD_FORMAT.unless(isTransactionId(txId), "field", "tx");
        requireEntitled(stub, vault);
        Code.NO_DEPOSIT.unless(stub.getPrivateDataHash(vault, txId).length > 0, "tx", txId);
        try {
            return stub.getPrivateData(vault, txId);
        } catch (RuntimeException e) {
            // The peer knows the hash but has not received the value yet.
            throw Code.DEPOSIT_AWAITED.refuse("tx", txId);
        }
    }

    private static boolean isTransactionId(String text) {
        return text.length() == TX_ID_LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** A client of another organisation could otherwise read whatever this peer happens to hold. */
    private void requireEntitled(ChaincodeStub stub, String vault) {
        Actor actor = callers.of(stub.getCreator());
        Organisation caller = actor.account().organisation();
        Organisation here = new Organisation(stub.getMspId());
        Code.WRONG_ORGANISATION.unless(caller.equals(here), "organisation", caller.value());
        if (vault.equals(Keys.REGISTRY)) {
            return;
        }
        Code.WRONG_ROLE.unless(
                READERS.contains(actor.role()), "role", actor.role().name(), "allowed", READERS.toString());
        Code.NOT_ENTITLED.unless(isOpenTo(here, vault, new PublicState(stub)), "vault", vault);
    }

    /** An operator's own vault; for a witness the vault of every operator. */
    private static boolean isOpenTo(Organisation here, String vault, PublicState state) {
        return state.charter()
                .filter(charter ->
                        vault.equals(Keys.vault(here)) || charter.witnesses().contains(here))
                .filter(charter -> charter.operators().stream().map(Keys::vault).anyMatch(vault::equals))
                .isPresent();
    }
}
