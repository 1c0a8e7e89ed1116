package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which change requests are asked for; what is null or empty is not asked.
 *
 * @param states any of these
 * @param participant who began or edited it
 * @param asset that it edits
 */
public record ChangeFilter(
        Set<ChangeState> states, @Nullable String participant, @Nullable AssetId asset) {

    public static final ChangeFilter ALL = new ChangeFilter(Set.of(), null, null);

    public ChangeFilter {
        states = Set.copyOf(states);
    }

    public static ChangeFilter in(ChangeState... states) {
        return new ChangeFilter(Set.of(states), null, null);
    }
}
