package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.util.List;
import java.util.Optional;

/** Who brought whom, and what it earned, for people of the shop to look at. */
public final class ReferralRoll {

    private final ReferralRollMapper roll;

    public ReferralRoll(Database database) {
        roll = database.mapper(ReferralRollMapper.class, new KeyedHashType());
    }

    /** Bindings, newest first. */
    public Page<Referral> page(ReferralFilter filter, Page.Request page) {
        return page.of(roll.page(filter, page.size(), page.offset()), roll.count(filter));
    }

    public Optional<Referral> find(KeyedHash invitee) {
        return roll.find(invitee);
    }

    /** Rewards; those that wait for a person oldest first, others newest first. */
    public Page<Earned> rewards(RewardFilter filter, Page.Request page) {
        List<Earned> some =
                filter.state() == Earned.State.HELD
                        ? roll.oldestRewards(filter, page.size(), page.offset())
                        : roll.newestRewards(filter, page.size(), page.offset());
        return page.of(some, roll.countRewards(filter));
    }
}
