package io.aval.network.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.administration.FakeGateway.Ending;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractPackage;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorTest {

    private static final Topology TOPOLOGY = Topology.usual(Consensus.RAFT, 24_300);
    private static final Member MEMBER = TOPOLOGY.member("BankA");
    private static final PeerNode PEER = MEMBER.peers().getFirst();
    private static final ContractDefinition DEFINITION = ContractDefinition.of(TOPOLOGY, "1");
    private static final String APPROVE = "ApproveChaincodeDefinitionForMyOrg";

    @TempDir
    private Path folder;

    private FakePeer peer;
    private Administrator administrator;

    @BeforeEach
    void connect() throws IOException {
        peer = new FakePeer();
        Signatory signatory = Signatory.of(
                "BankA",
                OrganisationCertificates.open("BankA", folder, InstantSource.system())
                        .administrator());
        var channel = Grpc.newChannelBuilder(peer.address(), InsecureChannelCredentials.create())
                .build();
        administrator = new Administrator(
                MEMBER,
                "aval",
                Map.of(PEER, new PeerLink(PEER.name(), channel, signatory)),
                new Participation("http", HttpClient.newHttpClient(), "aval"));
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        administrator.close();
        peer.close();
    }

    @Test
    void lets_a_peer_join_once() throws Exception {
        Path genesis = Files.writeString(folder.resolve("genesis.block"), "block");
        assertThat(administrator.join(PEER, genesis)).isTrue();
        peer.hasJoined("aval");
        assertThat(administrator.join(PEER, genesis)).isFalse();
        assertThat(peer.calls()).containsExactly("JoinChain");
        assertThat(administrator.height(PEER)).isEqualTo(7);
    }

    @Test
    void reaches_a_peer_that_is_started_later() throws Exception {
        String address = peer.address();
        peer.close();
        assertThatThrownBy(() -> administrator.channels(PEER)).hasMessageContaining("UNAVAILABLE");
        Path genesis = Files.writeString(folder.resolve("genesis.block"), "block");
        var joining = CompletableFuture.supplyAsync(() -> joined(genesis));
        peer = new FakePeer(Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        assertThat(joining.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean joined(Path genesis) {
        try {
            return administrator.join(PEER, genesis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void says_which_peer_did_not_join_and_why() throws Exception {
        Path genesis = Files.writeString(folder.resolve("genesis.block"), "block");
        peer.answersNext(500, "access denied for [JoinChain][aval]: [unknown]");
        assertThatThrownBy(() -> administrator.join(PEER, genesis))
                .isInstanceOf(AdministrationException.class)
                .hasMessageContaining("peer-BankA did not join aval: access denied")
                .hasMessageContaining("certificate");
    }

    @Test
    void installs_a_package_once() throws Exception {
        ContractPackage contract = contract();
        assertThat(administrator.install(PEER, contract)).isTrue();
        peer.hasInstalled(contract.id());
        assertThat(administrator.install(PEER, contract)).isFalse();
        assertThat(administrator.installed(PEER)).containsExactly(contract.id());
        assertThat(peer.calls()).containsExactly("InstallChaincode");
    }

    @Test
    void tells_that_the_connection_file_is_to_be_written_first() throws Exception {
        peer.answersNext(500, "could not build chaincode: external builder failed: no connection file /x.json");
        assertThatThrownBy(() -> administrator.install(PEER, contract()))
                .hasMessageContaining("install aval-")
                .hasMessageContaining("write the contract's connection file");
    }

    @Test
    void approves_once() throws Exception {
        assertThat(administrator.approved("aval", 1)).isEmpty();
        assertThat(administrator.approve(DEFINITION, "a:1")).isTrue();
        assertThat(administrator.approve(DEFINITION, "a:1")).isFalse();
        assertThat(administrator.approved("aval", 1)).contains(new Approval(DEFINITION, "a:1"));
        assertThat(peer.calls()).containsExactly(APPROVE);
    }

    @Test
    void approves_the_same_definition_with_another_package() throws Exception {
        administrator.approve(DEFINITION, "a:1");
        assertThat(administrator.approve(DEFINITION, "a:2")).isTrue();
        assertThat(administrator.approved("aval", 1)).contains(new Approval(DEFINITION, "a:2"));
    }

    @Test
    void repeats_an_approval_that_collided() throws Exception {
        peer.gateway().endsNext(new Ending.Invalid(TxValidationCode.MVCC_READ_CONFLICT));
        assertThat(administrator.approve(DEFINITION, "a:1")).isTrue();
        assertThat(peer.calls()).containsExactly(APPROVE, APPROVE);
    }

    @Test
    void looks_up_what_became_of_a_transaction_whose_answer_was_lost() throws Exception {
        peer.gateway().endsNext(new Ending.LostAnswer());
        assertThat(administrator.approve(DEFINITION, "a:1")).isTrue();
        assertThat(peer.calls()).as("not sent twice").containsExactly(APPROVE);
    }

    @Test
    void waits_for_peers_that_do_not_know_each_other_yet() throws Exception {
        peer.gateway()
                .endsNext(new Ending.Refused(
                        Status.FAILED_PRECONDITION.withDescription("no combination of peers can be derived")));
        assertThat(administrator.approve(DEFINITION, "a:1")).isTrue();
    }

    @Test
    void does_not_repeat_what_is_refused() {
        peer.gateway()
                .endsNext(new Ending.Refused(Status.ABORTED.withDescription("requested sequence 9 is larger than 5")));
        assertThatThrownBy(() -> administrator.approve(DEFINITION, "a:1"))
                .hasMessageContaining("peer-BankA did not approve aval 1 (sequence 1)")
                .hasMessageContaining("deploy again");
        assertThat(peer.calls()).containsExactly(APPROVE);
    }

    @Test
    void does_not_take_an_invalid_transaction_for_an_approval() {
        peer.gateway().endsNext(new Ending.Invalid(TxValidationCode.ENDORSEMENT_POLICY_FAILURE));
        assertThatThrownBy(() -> administrator.approve(DEFINITION, "a:1"))
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
    }

    @Test
    void knows_what_is_committed_and_commits_it_no_second_time() throws Exception {
        assertThat(administrator.committed("aval")).isEmpty();
        peer.hasCommitted(DEFINITION.at(4));
        assertThat(administrator.committed("aval")).contains(DEFINITION.at(4));
        assertThat(administrator.commit(DEFINITION.at(4), TOPOLOGY.peers())).isFalse();
        assertThat(peer.calls()).isEmpty();
    }

    @Test
    void tells_who_approved() throws Exception {
        assertThat(administrator.readiness(DEFINITION).toString()).isEqualTo("{BankA=true, BankB=false}");
    }

    @Test
    void says_that_a_peer_is_down() throws Exception {
        peer.breaks(Status.UNAVAILABLE.withDescription("io exception"));
        assertThatThrownBy(() -> administrator.channels(PEER))
                .hasMessageContaining("peer-BankA did not list its channels: UNAVAILABLE")
                .hasMessageContaining("is peer-BankA running?");
    }

    @Test
    void refuses_another_members_peer() {
        assertThatThrownBy(() -> administrator.height(TOPOLOGY.peers().get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("peer-BankB is not a peer of BankA");
    }

    private ContractPackage contract() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        return ContractPackage.make(new ContractProgram(List.of(jar), "io.Main"), "aval", "1", folder);
    }
}
