package io.aval.client;

import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.QuotaActs;
import java.util.List;

/** Products, demands, quotas, runs, offers and agreements. Each method is one request; see {@link Clerk#act} for what it may refuse. */
public record Finance(Clerk clerk, Signer signer) {

    public Receipt post(String request, FinanceActs.PostProduct command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt post(String request, FinanceActs.PostDemand command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt record(String request, FinanceActs.RecordImport command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt record(String request, FinanceActs.RecordRun command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt confirm(String request, FinanceActs.ConfirmRun command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt allot(String request, BudgetActs.AllotBudget command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt post(String request, QuotaActs.PostQuota command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt amend(String request, QuotaActs.AmendQuota command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt conclude(String request, BudgetActs.Conclude command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt offer(String request, FinanceActs.MakeOffer command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt accept(String request, FinanceActs.Accept command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt decline(String request, FinanceActs.Decline command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt agree(String request, FinanceActs.Agree command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt accept(String request, DiscountActs.Accept command) {
        return clerk.act(signer, request, List.of(command));
    }

    public Receipt agree(String request, DiscountActs.Agree command) {
        return clerk.act(signer, request, List.of(command));
    }
}
