package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.referral.AccountMapper.Kind;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Accounts of rewards. Each change belongs to the transaction of its cause, with its entry. */
final class Accounts {

    private final AccountMapper accounts;

    Accounts(Database database) {
        accounts = database.mapper(AccountMapper.class, new KeyedHashType());
    }

    List<Account> of(KeyedHash customer) {
        return accounts.of(customer);
    }

    Account grant(Earned reward, Instant at) {
        return change(reward, Kind.GRANT, at, a -> a.granting(reward.value()));
    }

    Account clawBack(Earned reward, Instant at) {
        return change(reward, Kind.CLAW_BACK, at, a -> a.clawingBack(reward.value()));
    }

    /**
     * Once for each key.
     *
     * @throws Refused when it is not there, or the key was used for another value
     */
    Account spend(KeyedHash customer, String currency, String key, long value, Instant at) {
        accounts.lock(customer, currency);
        Optional<Long> before = accounts.entered(customer, Kind.SPEND, key);
        Account account = find(customer, currency);
        if (before.isPresent()) {
            requireSame(before.get(), value);
            return account;
        }
        if (!account.balance().covers(value)) {
            throw Refused.conflict(
                    "rewards-short",
                    "奖励余额不足，可用 " + account.available() + "。",
                    "There is not so much; available is " + account.available() + ".");
        }
        return write(customer, account.spending(value), Kind.SPEND, key, value, at);
    }

    private static void requireSame(long before, long value) {
        if (before != value) {
            throw Refused.conflict(
                    "key-reused", "该幂等键已用于另一笔金额。", "This key was used for another value.");
        }
    }

    private Account change(Earned reward, Kind kind, Instant at, UnaryOperator<Account> change) {
        accounts.lock(reward.receiver(), reward.currency());
        Account account = change.apply(find(reward.receiver(), reward.currency()));
        return write(reward.receiver(), account, kind, reward.id(), reward.value(), at);
    }

    private Account find(KeyedHash customer, String currency) {
        return accounts.find(customer, currency).orElseThrow();
    }

    private Account write(
            KeyedHash customer,
            Account account,
            Kind kind,
            String reference,
            long value,
            Instant at) {
        if (accounts.update(customer, account) != 1) {
            throw new IllegalStateException("an account that is locked is not there");
        }
        accounts.enter(
                new AccountMapper.Entry(
                        customer,
                        account.currency(),
                        kind,
                        reference,
                        value,
                        account.available(),
                        account.debt(),
                        at));
        return account;
    }
}
